import type { EntityManager } from 'typeorm';
import type { Bilingual } from '#libs/citation/index';
import type { LitDay } from './backlog-view';
import { backlogsOfCase, mayAccept } from './read-backlogs';
import type { BacklogState, InPerson } from './vocabulary';

/** Who is responsible, as the petitioner is told it. */
export interface OwnNamed {
  displayName: string;
  unit: Bilingual | null;
}

/** What the petitioner sees of their case as a backlog case: who is responsible, and how far the plan is. */
export interface OwnBacklog {
  state: BacklogState;
  openedAt: Date;
  endedAt: Date | null;
  townLeader: OwnNamed;
  communityLeader: OwnNamed;
  responsible: OwnNamed;
  /** What the leader has done in person, with its day. */
  done: { act: InPerson; doneOn: string }[];
  milestones: { what: string; dueAt: Date; doneOn: string | null }[];
  /** By when its quarter must bring progress. */
  quarterDueAt: Date | null;
  /** The reader can accept the opinion now, and has not yet. */
  canAccept: boolean;
  /** The reader has accepted an opinion of it. */
  accepted: boolean;
}

/** The last backlog case of a petition for one of its petitioners; null when it never was one, or was undone. */
export async function readOwnBacklog(
  db: Pick<EntityManager, 'query'>,
  now: Date,
  petitionId: string,
  ordinal: number,
): Promise<OwnBacklog | null> {
  const [newest] = await backlogsOfCase(db, now, petitionId);
  if (!newest || newest.outcome === 'undone') return null;
  const [said]: { accepted: boolean }[] = await db.query(
    `SELECT EXISTS (SELECT 1 FROM opinion_acceptance WHERE petition_id = $1 AND ordinal = $2 AND accepted_at >= $3) AS accepted`,
    [petitionId, ordinal, newest.openedAt],
  );
  const { state, openedAt, endedAt } = newest;
  const named = ({ displayName, unit }: OwnNamed) => ({ displayName, unit });
  const quarter: LitDay | null = newest.quarter;
  return {
    state,
    openedAt,
    endedAt,
    townLeader: named(newest.townLeader),
    communityLeader: named(newest.communityLeader),
    responsible: named(newest.responsible),
    done: newest.acts.map(({ act, doneOn }) => ({ act, doneOn })),
    milestones: newest.milestones.map(({ what, dueAt, doneOn }) => ({ what, dueAt, doneOn })),
    quarterDueAt: quarter?.dueAt ?? null,
    canAccept: (await mayAccept(db, petitionId)).includes(ordinal),
    accepted: said?.accepted ?? false,
  };
}
