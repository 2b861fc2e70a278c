import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Regular meetings of the year; votes and deputies; notices to the office's own people. */
export class RegularMeeting1765001790000 implements MigrationInterface {
  name = 'RegularMeeting1765001790000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0030-regular-meeting.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE staff_notice_reading, staff_notice;
      ALTER TABLE meeting DROP COLUMN kind;
      ALTER TABLE meeting_item DROP COLUMN votes_for, DROP COLUMN votes_against, DROP COLUMN votes_abstained;
      ALTER TABLE meeting_participant DROP COLUMN by_deputy`);
  }
}
