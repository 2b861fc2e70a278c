import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Supervision of a unit's overdue work on a case. */
export class Supervision1765001730000 implements MigrationInterface {
  name = 'Supervision1765001730000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0028-supervision.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM erasure_column WHERE table_name = 'supervision'`);
    await runner.query('DROP TABLE supervision_reading, supervision');
  }
}
