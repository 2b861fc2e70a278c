import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Roles of the office's own. */
export class OwnRole1765002071000 implements MigrationInterface {
  name = 'OwnRole1765002071000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0064-own-role.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM post WHERE role LIKE 'own-%';
      DROP TABLE own_role`);
  }
}
