import { type Actor, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import type { EntityManager } from 'typeorm';

export const CASE_LISTS = ['copied', 'followed', 'started'] as const;
/**
 * Lists of cases that are somebody's own: copied: shown to them by a colleague; followed; started: those that they have registered,
 * or have opened something of.
 */
export type CaseList = (typeof CASE_LISTS)[number];

/** What somebody can have started, by the title of the dossier's line about it. */
const STARTS = {
  'petition.submitted': 'registered',
  'split.from': 'split-off',
  'supervision.requested': 'supervision',
  'forwarding.sent': 'forwarding',
  'transfer.requested': 'unit-transfer',
  'petition.extension-requested': 'extension',
  'petition.joint-meeting-requested': 'joint-meeting',
  'return.opened-transfer': 'assisted-return',
  'return.opened-signed-request': 'assisted-return',
  'backlog.opened': 'backlog-case',
} as const;
export const STARTED = [...new Set(Object.values(STARTS))];
export type Started = (typeof STARTED)[number];

/** A copy as its receiver is shown it. */
export interface ReceivedCopy {
  id: string;
  by: string;
  word: string | null;
  sentAt: Date;
  readAt: Date | null;
}

/** Where the rows of a list of cases come from. */
export interface CaseSource {
  /** Names the list's order in its cursors. */
  order: string;
  /** SQL that joins the petition `p` with what puts it on the list. */
  join: string;
  /** Newest first by this. */
  at: string;
  key: string;
  /** SQL of what a row says besides; null elsewhere. */
  copy: string;
  started: string;
}

const NONE = { copy: 'NULL', started: 'NULL' };

/** The source of a list; of all cases without one. */
export function caseSource(
  actor: Actor,
  list: CaseList | undefined,
  param: (value: unknown) => string,
): CaseSource {
  const order = list ? `petitions.${list}` : 'petitions';
  if (list === 'copied') {
    return {
      ...NONE,
      order,
      join: `JOIN case_copy c ON c.petition_id = p.id AND c.to_id = ${param(actor.personId)} JOIN person s ON s.id = c.from_id`,
      at: 'c.sent_at',
      key: 'c.id',
      copy: `jsonb_build_object('id', c.id, 'by', s.display_name, 'word', c.word, 'sentAt', c.sent_at, 'readAt', c.read_at)`,
    };
  }
  if (list === 'followed') {
    const join = `JOIN case_follower f ON f.petition_id = p.id AND f.person_id = ${param(actor.personId)}`;
    return { ...NONE, order, join, at: 'f.since', key: 'p.id' };
  }
  if (list === 'started') {
    return {
      ...NONE,
      order,
      join: `JOIN (SELECT e.petition_id, min(e.at) AS at, array_agg(DISTINCT e.title_key) AS titles FROM dossier_entry e
        WHERE e.actor_id = ${param(actor.personId)} AND e.title_key = ANY (${param(Object.keys(STARTS))}::text[])
        GROUP BY e.petition_id) b ON b.petition_id = p.id`,
      at: 'b.at',
      key: 'p.id',
      started: 'b.titles',
    };
  }
  return { ...NONE, order, join: '', at: 'p.received_at', key: 'p.id' };
}

/** What the actor has started of a case, in a fixed order. */
export function startedOf(titles: readonly string[] | null): Started[] | null {
  return (
    titles && STARTED.filter((one) => titles.some((title) => STARTS[title as keyof typeof STARTS] === one))
  );
}

/** The numbers on the badges: copies that the actor has not read, and the cases that they follow; of those that they may see. */
export interface CaseListCounts {
  copied: number;
  followed: number;
}

export async function countCaseLists(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
): Promise<CaseListCounts> {
  const params = new SqlParams();
  const count = (list: CaseList, narrowed = 'true') => {
    const source = caseSource(actor, list, (value) => params.add(value));
    const visible = petitionVisibility(actor, 'p', params.next);
    params.append(visible.params);
    return `(SELECT count(*)::int FROM petition p ${source.join} WHERE ${visible.sql} AND ${narrowed})`;
  };
  const [counts]: [CaseListCounts] = await manager.query(
    `SELECT ${count('copied', 'c.read_at IS NULL')} AS copied, ${count('followed')} AS followed`,
    params.values,
  );
  return counts;
}
