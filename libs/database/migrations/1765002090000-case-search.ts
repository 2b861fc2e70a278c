import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Cases are found by the words of their texts. */
export class CaseSearch1765002090000 implements MigrationInterface {
  name = 'CaseSearch1765002090000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0068-case-search.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER petition_says ON petition;
      DROP TRIGGER petition_says_anew ON petition;
      DROP TRIGGER outcome_says ON task;
      DROP TRIGGER co_signature_says ON co_signature;
      DROP TRIGGER forwarding_says ON forwarding;
      DROP TRIGGER comment_says ON comment_version;
      DROP TRIGGER attachment_says ON attachment;
      DROP FUNCTION petition_says(), outcome_says(), co_signature_says(), forwarding_says(), comment_says(), attachment_says();
      DROP FUNCTION rebuild_case_text(uuid);
      DROP FUNCTION keep_case_text(uuid, text, text);
      DROP FUNCTION petitions_saying(tsquery, text, text, integer);
      DELETE FROM erasure_column WHERE table_name = 'case_text';
      DROP TABLE case_text;
      DROP FUNCTION search_words(text);
      DROP FUNCTION search_body(text, text);
      DROP FUNCTION texts_of_case(uuid);
      DROP FUNCTION words_of_outcome(jsonb)`);
  }
}
