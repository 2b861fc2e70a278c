import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** A deadline's watch begins shortly before its next stage; the outbox loses a column that nothing set. */
export class LateWatch1765001100000 implements MigrationInterface {
  name = 'LateWatch1765001100000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0011-late-watch.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deadline DROP COLUMN watched;
      DROP INDEX outbox_ready, outbox_petition;
      ALTER TABLE outbox ADD COLUMN sent_at timestamptz;
      CREATE INDEX outbox_ready ON outbox (priority, id) WHERE sent_at IS NULL AND poisoned_at IS NULL;
      CREATE INDEX outbox_petition ON outbox (petition_id, id) WHERE sent_at IS NULL AND poisoned_at IS NULL;
      CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL`);
  }
}
