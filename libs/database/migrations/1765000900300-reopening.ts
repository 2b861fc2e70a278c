import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Requests that a closed case be handled anew. */
export class Reopening1765000900300 implements MigrationInterface {
  name = 'Reopening1765000900300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0008-reopening.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reopening');
  }
}
