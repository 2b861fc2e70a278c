import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Posts from a day until a day, and what somebody held before. Going back keeps the posts of that day. */
export class PostTerm1765002130000 implements MigrationInterface {
  name = 'PostTerm1765002130000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0072-post-term.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id AND s.kind IN ('post-ending', 'post-ended');
      DELETE FROM staff_notice WHERE kind IN ('post-ending', 'post-ended');
      DELETE FROM unit_change WHERE changed_by IS NULL;
      ALTER TABLE unit_change ALTER COLUMN changed_by SET NOT NULL;
      CREATE TEMPORARY TABLE held ON COMMIT DROP AS SELECT * FROM post;
      DROP VIEW post;
      DROP TABLE post_term;
      CREATE TABLE post (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT post_person_id_fkey REFERENCES person (id),
        unit_id text NOT NULL CONSTRAINT post_unit_id_fkey REFERENCES unit (id),
        role text NOT NULL
      );
      CREATE UNIQUE INDEX post_once ON post (person_id, unit_id, role);
      CREATE INDEX post_unit ON post (unit_id, role);
      INSERT INTO post SELECT * FROM held;
      DROP EXTENSION btree_gist`);
  }
}
