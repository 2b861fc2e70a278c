import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Invitations to joint meetings, their answers and deputies; notices to single people. */
export class MeetingInvitation1765001791000 implements MigrationInterface {
  name = 'MeetingInvitation1765001791000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0031-meeting-invitation.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id AND s.person_id IS NOT NULL;
      DELETE FROM staff_notice WHERE person_id IS NOT NULL;
      ALTER TABLE staff_notice DROP COLUMN person_id;
      ALTER TABLE staff_notice ALTER COLUMN group_name SET NOT NULL;
      ALTER TABLE meeting_participant DROP COLUMN answer, DROP COLUMN answered_by, DROP COLUMN answered_at,
        DROP COLUMN deputy_id;
      ALTER TABLE meeting DROP COLUMN round, DROP COLUMN round_id`);
  }
}
