import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Assisted return: a voluntary service. */
export class AssistedReturn1765001780000 implements MigrationInterface {
  name = 'AssistedReturn1765001780000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0032-assisted-return.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM erasure_column WHERE table_name = 'assisted_return'`);
    await runner.query('DROP TABLE assisted_return');
  }
}
