import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** The working calendar is changed on a page, and deadlines know how they hang on it. */
export class WorkingCalendar1765002030000 implements MigrationInterface {
  name = 'WorkingCalendar1765002030000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0051-working-calendar.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deadline DROP CONSTRAINT deadline_counted_whole, DROP COLUMN counted_after, DROP COLUMN counted_days;
      INSERT INTO setting (key, value, changed_at)
      SELECT 'confirmed-years', jsonb_agg(year ORDER BY year), max(confirmed_at) FROM calendar_year HAVING count(*) > 0
      ON CONFLICT (key) DO NOTHING;
      ALTER TABLE calendar_correction DROP COLUMN name;
      DROP TABLE calendar_change, calendar_year, working_calendar`);
  }
}
