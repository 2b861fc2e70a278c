import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Tasks that nobody sees to because somebody is away. */
export class AbsenceGap1765001870000 implements MigrationInterface {
  name = 'AbsenceGap1765001870000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0037-absence-gap.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION uncovered_tasks()');
    await runner.query('DROP FUNCTION is_covered(uuid, text, text)');
    await runner.query('DROP FUNCTION is_away(uuid)');
    await runner.query('DROP TABLE absence_gap');
  }
}
