import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Tags of cases, and the list that they are chosen from. */
export class CaseTag1765002050000 implements MigrationInterface {
  name = 'CaseTag1765002050000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0058-case-tag.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM erasure_column WHERE table_name = 'case_tag';
      DROP TABLE case_tag, tag`);
  }
}
