import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** People of joint petitions beside their representatives; see 0004-joint-petition.sql. */
export class JointPetition1765000700000 implements MigrationInterface {
  name = 'JointPetition1765000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0004-joint-petition.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE co_petitioner; ALTER TABLE petitioner DROP COLUMN withdrawn_at');
  }
}
