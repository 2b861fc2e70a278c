import type { ReleaseState } from '#libs/process-release/entities/process-release.entity';
import type { Db } from './bundles';

export interface ReleaseRow {
  processId: string;
  version: number;
  digest: string;
  origin: 'draft' | 'earlier' | 'repository' | 'folder';
  repositoryDigest: string;
  title: string;
  note: string;
  reason: string;
  author: string | null;
  publisher: string | null;
  decidedAt: Date;
  state: ReleaseState;
  engineVersion: number | null;
}

/** Every decision to publish, the newest of each process first. */
export function listReleases(db: Db): Promise<ReleaseRow[]> {
  return db.query(
    `SELECT r.process_id AS "processId", r.version, r.digest, r.origin, r.repository_digest AS "repositoryDigest",
       r.title, r.note, r.reason, a.display_name AS author, p.display_name AS publisher, r.decided_at AS "decidedAt",
       r.state, r.engine_version AS "engineVersion"
     FROM process_release r LEFT JOIN person a ON a.id = r.author_id LEFT JOIN person p ON p.id = r.publisher_id
     ORDER BY r.process_id, r.version DESC`,
  );
}
