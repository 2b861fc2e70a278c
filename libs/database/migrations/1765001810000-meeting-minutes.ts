import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Minutes as signed papers, what each unit said of each case, who signed. */
export class MeetingMinutes1765001810000 implements MigrationInterface {
  name = 'MeetingMinutes1765001810000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0035-meeting-minutes.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE meeting_participant p SET position = w.text FROM meeting_position w WHERE w.participant_id = p.id;
      DELETE FROM erasure_column WHERE table_name = 'meeting_position';
      DROP TABLE meeting_position;
      ALTER TABLE meeting_item DROP COLUMN minutes_id;
      ALTER TABLE meeting DROP COLUMN signed_by, DROP COLUMN signed_at`);
  }
}
