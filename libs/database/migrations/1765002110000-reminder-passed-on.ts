import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Whoever is passed a task is reminded of it as of a new one. */
export class ReminderPassedOn1765002110000 implements MigrationInterface {
  name = 'ReminderPassedOn1765002110000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0070-reminder-passed-on.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER task_passed_reminded ON task;
      DROP TRIGGER staff_notice_given_task ON staff_notice;
      DROP FUNCTION remind_of_passed_task(), remind_of_given_task(), remind_of_task(bigint, timestamptz)`);
  }
}
