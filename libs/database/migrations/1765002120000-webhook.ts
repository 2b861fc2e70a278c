import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Reminders also go to addresses of the office's own systems. */
export class Webhook1765002120000 implements MigrationInterface {
  name = 'Webhook1765002120000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0071-webhook.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER reminder_calls_webhooks ON reminder;
      DROP TRIGGER reminder_to_webhooks ON reminder;
      DROP FUNCTION call_webhooks(), reminder_to_webhooks();
      CREATE OR REPLACE FUNCTION reminder_wishes(wished text) RETURNS TABLE (person_id uuid, way text) LANGUAGE sql STABLE AS $$
        SELECT s.person_id, 'email' FROM reminder_setting s JOIN person n ON n.id = s.person_id AND n.active
          JOIN staff_address a ON a.person_id = s.person_id AND a.confirmed_at IS NOT NULL WHERE wished = ANY (s.email_kinds)
        UNION ALL
        SELECT s.person_id, 'browser' FROM reminder_setting s JOIN person n ON n.id = s.person_id AND n.active
        WHERE wished = ANY (s.browser_kinds)
      $$;
      DROP TABLE webhook_call, webhook;
      DROP INDEX reminder_mail_failed;
      DELETE FROM reminder WHERE way = 'webhook';
      ALTER TABLE reminder DROP CONSTRAINT reminder_way;
      ALTER TABLE reminder ADD CONSTRAINT reminder_way CHECK (way IN ('email', 'browser'))`);
  }
}
