import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Staff are reminded by e-mail and by their browsers, as each of them has set. */
export class Reminder1765002040000 implements MigrationInterface {
  name = 'Reminder1765002040000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0054-reminder.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER task_reminded ON task;
      DROP TRIGGER staff_notice_reminded ON staff_notice;
      DROP TRIGGER deadline_change_reminded ON deadline_change;
      DROP FUNCTION remind_of_tasks(), remind_of_notices(), remind_of_lights(), reminder_kind(text),
        task_people(text, text, uuid), reminder_wishes(text);
      DROP TABLE reminder, reminder_mail, staff_address, reminder_setting`);
  }
}
