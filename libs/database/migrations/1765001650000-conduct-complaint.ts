import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** A petitioner complains about an official's conduct. */
export class ConductComplaint1765001650000 implements MigrationInterface {
  name = 'ConductComplaint1765001650000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0024-conduct-complaint.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DELETE FROM erasure_column WHERE table_name = 'conduct_complaint'; DROP TABLE conduct_complaint",
    );
  }
}
