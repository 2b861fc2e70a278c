import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Published versions of processes, and drafts that are being reviewed. */
export class ProcessRelease1765001895000 implements MigrationInterface {
  name = 'ProcessRelease1765001895000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0041-process-release.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE process_draft DROP COLUMN state, DROP COLUMN writers, DROP COLUMN review_note',
    );
    await runner.query('DROP TABLE process_release');
  }
}
