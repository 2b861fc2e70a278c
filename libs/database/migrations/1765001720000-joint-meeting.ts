import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Joint meetings, their agendas, participants and resolutions; instances and tasks whose subject is a meeting. */
export class JointMeeting1765001720000 implements MigrationInterface {
  name = 'JointMeeting1765001720000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0026-joint-meeting.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM erasure_column WHERE table_name IN ('meeting_item', 'meeting_task');
      DELETE FROM task WHERE meeting_id IS NOT NULL;
      DELETE FROM instance_claim WHERE meeting_id IS NOT NULL;
      ALTER TABLE task DROP COLUMN meeting_id;
      ALTER TABLE instance_claim DROP COLUMN meeting_id;
      ALTER TABLE instance_claim ALTER COLUMN petition_id SET NOT NULL;
      DROP TABLE meeting_task, meeting_participant, meeting_item, meeting`);
  }
}
