import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Comments of staff on a case, with mentions, and questions to a colleague. */
export class CaseComment1765002010000 implements MigrationInterface {
  name = 'CaseComment1765002010000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0049-case-comment.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM erasure_column WHERE table_name = 'comment_version';
      DROP TABLE comment_mention, comment_version, case_comment`);
  }
}
