import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import type { StaffNoticeFacts, StaffNoticeKind } from './vocabulary';

export interface StaffNoticeGift {
  /** Posts, each `<unit id>:<role>`. */
  groups: readonly string[];
  /** Single people, by their ids. */
  persons?: readonly string[];
  kind: StaffNoticeKind;
  meetingId?: string;
  petitionId?: string;
  /** Key of the task that it is about. */
  taskKey?: string;
  /** Id of whoever gives it; the office itself otherwise. */
  givenBy?: string;
  facts?: StaffNoticeFacts;
  /** Names what it is about: given again for the same, each is told once. */
  key: string;
}

/** Tells the holders of some posts, or some people, something, in the app alone: staff have no other address in the office's records. */
export async function giveStaffNotice(tx: OfficeTransaction, gift: StaffNoticeGift): Promise<void> {
  const {
    groups,
    persons = [],
    kind,
    meetingId = null,
    taskKey = null,
    givenBy = null,
    petitionId = null,
    facts = {},
    key,
  } = gift;
  const count = groups.length + persons.length;
  if (count === 0) return;
  await tx.manager.query(
    `INSERT INTO staff_notice (id, group_name, person_id, kind, meeting_id, facts, given_at, idempotency_key, task_key, given_by, petition_id)
     SELECT t.id, t.name, t.person, $4, $5, $6, $7, $8 || ':' || coalesce(t.name, t.person::text), $9, $10, $11
     FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS t (id, name, person)
     ON CONFLICT (idempotency_key) DO NOTHING`,
    [
      Array.from({ length: count }, () => newId()),
      [...groups, ...persons.map(() => null)],
      [...groups.map(() => null), ...persons],
      kind,
      meetingId,
      facts,
      tx.now,
      `${kind}:${key}`,
      taskKey,
      givenBy,
      petitionId,
    ],
  );
  const posts = await postsOf(tx, persons);
  await notifyChange(tx.manager, { t: 'task', groups: [...new Set([...groups, ...posts])] });
}

/** Browsers hear of a change by the posts of those whom it concerns. */
async function postsOf(tx: OfficeTransaction, persons: readonly string[]): Promise<string[]> {
  if (persons.length === 0) return [];
  const rows: { group: string }[] = await tx.manager.query(
    `SELECT DISTINCT unit_id || ':' || role AS "group" FROM post WHERE person_id = ANY ($1::uuid[])`,
    [persons],
  );
  return rows.map(({ group }) => group);
}
