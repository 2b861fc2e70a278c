import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Absence of staff, and their deputies. */
export class Absence1765001860000 implements MigrationInterface {
  name = 'Absence1765001860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(projectRoot, 'libs/database/migrations/0036-absence.sql'), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION withheld_from(uuid, uuid)');
    await runner.query('DROP FUNCTION deputy_reach(uuid)');
    await runner.query('DROP FUNCTION office_day()');
    await runner.query('ALTER TABLE deadline_change DROP COLUMN on_behalf_of');
    await runner.query('ALTER TABLE dossier_entry DROP COLUMN on_behalf_of');
    await runner.query('ALTER TABLE task DROP COLUMN on_behalf_of');
    await runner.query('DROP TABLE deputyship');
    await runner.query('DROP TABLE absence');
  }
}
