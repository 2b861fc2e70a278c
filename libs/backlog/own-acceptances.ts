import type { EntityManager } from 'typeorm';
import type { AcceptanceWay } from './vocabulary';

/** A petitioner's own word on an opinion, and the statement that they signed. */
export interface OwnAcceptance {
  /** Number of the paper with the opinion. */
  opinionNumber: string | null;
  how: AcceptanceWay;
  acceptedAt: Date;
}

export interface SignedStatement {
  name: string;
  mediaType: string;
  fileId: string | null;
  content: Buffer | null;
}

type Db = Pick<EntityManager, 'query'>;

/** What one petitioner of a case has accepted, oldest first. */
export function acceptancesOf(db: Db, petitionId: string, ordinal: number): Promise<OwnAcceptance[]> {
  return db.query(
    `SELECT d.number AS "opinionNumber", a.how, a.accepted_at AS "acceptedAt"
     FROM opinion_acceptance a JOIN document d ON d.id = a.document_id
     WHERE a.petition_id = $1 AND a.ordinal = $2 ORDER BY a.accepted_at, d.id`,
    [petitionId, ordinal],
  );
}

/** The statements that one petitioner has signed. One that several have signed is each one's. */
export function statementsOf(db: Db, petitionId: string, ordinal: number): Promise<SignedStatement[]> {
  return db.query(
    `SELECT f.name, f.media_type AS "mediaType", f.file_id AS "fileId", f.content
     FROM opinion_acceptance a JOIN attachment f ON f.id = a.paper_id AND f.petition_id = a.petition_id
     WHERE a.petition_id = $1 AND a.ordinal = $2 ORDER BY a.accepted_at, f.id`,
    [petitionId, ordinal],
  );
}
