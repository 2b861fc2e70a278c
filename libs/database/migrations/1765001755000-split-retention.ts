import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** What was split off a case keeps that one from being erased first. */
export class SplitRetention1765001755000 implements MigrationInterface {
  name = 'SplitRetention1765001755000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0029-split-retention.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP FUNCTION erasure_obstacle(uuid); ALTER FUNCTION erasure_obstacle_by_itself(uuid) RENAME TO erasure_obstacle;
       DROP FUNCTION shown_by_split_case(uuid)`,
    );
  }
}
