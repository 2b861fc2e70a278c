import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Colleagues give their opinion on a task before it is completed. */
export class CoSignature1765002020000 implements MigrationInterface {
  name = 'CoSignature1765002020000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0050-co-signature.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id AND s.kind LIKE 'co-sign-%';
      DELETE FROM staff_notice WHERE kind LIKE 'co-sign-%';
      DELETE FROM erasure_column WHERE table_name = 'co_signature';
      DROP TABLE co_signature`);
  }
}
