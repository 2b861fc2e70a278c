import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** What a change of the data key needs: codes of representatives that are kept, and seals confirmed with a newer key. */
export class KeyRotation1765001500000 implements MigrationInterface {
  name = 'KeyRotation1765001500000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0015-key-rotation.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_reseal');
    await runner.query('ALTER TABLE petitioner DROP COLUMN code_hash');
  }
}
