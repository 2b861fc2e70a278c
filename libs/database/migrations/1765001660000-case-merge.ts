import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Cases are merged and split. */
export class CaseMerge1765001660000 implements MigrationInterface {
  name = 'CaseMerge1765001660000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0025-case-merge.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM erasure_column WHERE table_name IN ('case_merge', 'case_split');
       ALTER TABLE interest DROP COLUMN through_petition_id; DROP TABLE case_split; DROP TABLE case_merge`,
    );
  }
}
