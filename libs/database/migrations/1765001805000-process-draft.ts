import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Drafts of processes, and the bundles that they are begun from. */
export class ProcessDraft1765001805000 implements MigrationInterface {
  name = 'ProcessDraft1765001805000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0034-process-draft.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE process_draft');
    await runner.query('DROP TABLE process_bundle');
  }
}
