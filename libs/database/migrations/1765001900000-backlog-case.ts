import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Key cases of long standing: who is responsible, what they do, and the petitioner's own word on the opinion. */
export class BacklogCase1765001900000 implements MigrationInterface {
  name = 'BacklogCase1765001900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0042-backlog-case.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM erasure_column
        WHERE table_name IN ('backlog_case', 'backlog_act', 'backlog_milestone', 'backlog_meeting');
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id AND s.petition_id IS NOT NULL;
      DELETE FROM staff_notice WHERE petition_id IS NOT NULL;
      ALTER TABLE staff_notice DROP COLUMN petition_id;
      DROP TABLE opinion_acceptance;
      DROP TABLE backlog_meeting;
      DROP TABLE backlog_milestone;
      DROP TABLE backlog_act;
      DROP TABLE backlog_case`);
  }
}
