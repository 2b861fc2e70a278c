import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Files move out of the database: see 0005-stored-file.sql. */
export class StoredFile1765000800000 implements MigrationInterface {
  name = 'StoredFile1765000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0005-stored-file.sql'), 'utf8'),
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
