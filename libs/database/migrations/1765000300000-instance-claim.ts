import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Several instances of a petition: review, re-review and handling anew beside the first one. */
export class InstanceClaim1765000300000 implements MigrationInterface {
  name = 'InstanceClaim1765000300000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0003-instance-claim.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE instance_claim');
  }
}
