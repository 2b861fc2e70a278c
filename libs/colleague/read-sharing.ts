import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';

/** A copy as whoever may see the case is shown it. */
export interface CopyView {
  id: string;
  from: string;
  to: string;
  sentAt: Date;
  readAt: Date | null;
  /** Shown to sender and receiver alone. */
  word: string | null;
  /** It is to the reader. */
  mine: boolean;
}

/** What the reader and their colleagues have to do with a case beside its tasks. */
export interface SharingView {
  following: boolean;
  /** How many follow it, the reader too. */
  followers: number;
  /** Newest first. */
  copies: CopyView[];
}

/** To whom a case has been shown, and whether the actor follows it. The caller has checked that they may see it. */
export async function readSharing(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  petitionId: string,
): Promise<SharingView> {
  const copies: CopyView[] = await manager.query(
    `SELECT c.id, s.display_name AS "from", r.display_name AS "to", c.sent_at AS "sentAt", c.read_at AS "readAt",
       CASE WHEN $2 IN (c.from_id, c.to_id) THEN c.word END AS word, c.to_id = $2 AS mine
     FROM case_copy c JOIN person s ON s.id = c.from_id JOIN person r ON r.id = c.to_id
     WHERE c.petition_id = $1 ORDER BY c.sent_at DESC, c.id DESC`,
    [petitionId, actor.personId],
  );
  const [following]: [Pick<SharingView, 'following' | 'followers'>] = await manager.query(
    `SELECT count(*)::int AS followers, coalesce(bool_or(f.person_id = $2), false) AS following
     FROM case_follower f WHERE f.petition_id = $1`,
    [petitionId, actor.personId],
  );
  return { ...following, copies };
}
