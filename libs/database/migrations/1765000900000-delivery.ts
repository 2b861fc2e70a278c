import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Notices on other ways than the public page, and what became of them; see 0007-delivery.sql. */
export class Delivery1765000900000 implements MigrationInterface {
  name = 'Delivery1765000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(projectRoot, 'libs/database/migrations/0007-delivery.sql'), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE delivery_attempt, delivery;
       ALTER TABLE petitioner DROP COLUMN notice_channels, DROP COLUMN notice_language`,
    );
  }
}
