import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Assistance referrals: consent, decisions of civil affairs and finance, funds and payments. */
export class Assistance1765001950000 implements MigrationInterface {
  name = 'Assistance1765001950000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      readFileSync(join(projectRoot, 'libs/database/migrations/0043-assistance.sql'), 'utf8'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM erasure_column WHERE table_name LIKE 'assistance\\_%';
      DROP TABLE assistance_payment, assistance_question, assistance_decision, assistance_referral, assistance_fund`);
  }
}
