import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Seals over the audit, unmasking on a table of its own, and the rights of the role of a running office. */
export class AuditSeal1765000200000 implements MigrationInterface {
  name = 'AuditSeal1765000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0002-audit-seal.sql'), 'utf8'),
    );
  }

  async down(): Promise<void> {
    throw new Error('a sealed audit is never unsealed: restore a backup instead');
  }
}
