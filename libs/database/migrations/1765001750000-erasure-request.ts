import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Petitioners ask for what the office has of them to be erased. */
export class ErasureRequest1765001750000 implements MigrationInterface {
  name = 'ErasureRequest1765001750000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0027-erasure-request.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DELETE FROM erasure_column WHERE table_name = 'erasure_request'; DROP TABLE erasure_request",
    );
  }
}
