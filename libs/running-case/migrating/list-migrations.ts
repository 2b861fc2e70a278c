import type { DataSource } from 'typeorm';
import { type Actor, may, petitionVisibility } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import type { MigrationRule } from '#libs/process-contract/migration-rules';
import { SqlParams } from '#libs/database/sql-params';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import { countablePetition } from '../countable';
import type { MigrationState } from './case-migration.entity';
import type { MigratedCaseState } from './migrated-case.entity';

export interface MigrationRow {
  id: string;
  processId: string;
  source: number;
  target: number;
  reason: string;
  proposedBy: string;
  proposedAt: Date;
  state: MigrationState;
  decidedBy: string | null;
  decidedAt: Date | null;
  word: string | null;
  finishedAt: Date | null;
  counts: { waiting: number; sent: number; done: number; refused: number };
  can: { approve: boolean; withdraw: boolean; pause: boolean; resume: boolean };
}

export interface MigrationReport extends MigrationRow {
  cases: {
    instanceKey: string;
    petition: { id: string; receiptNumber: string } | null;
    state: MigratedCaseState;
    rule: MigrationRule | null;
    element: Localised | null;
  }[];
}

type Row = Omit<MigrationRow, 'can' | 'counts'> & MigrationRow['counts'] & { proposerId: string };

const MOST = 50;

/** The migrations, the newest first, with numbers that leave out what the actor may not count. */
export async function listMigrations(
  dataSource: DataSource,
  actor: Actor,
  id: string | null = null,
): Promise<MigrationRow[]> {
  const countable = countablePetition(actor, 2);
  const count = (state: MigratedCaseState) =>
    `count(m.*) FILTER (WHERE m.state = '${state}' AND ${countable.sql})::int AS ${state}`;
  const rows: Row[] = await dataSource.query(
    `SELECT g.id, g.process_id AS "processId", g.source_version AS source, g.target_version AS target, g.reason,
       n.display_name AS "proposedBy", g.proposed_by AS "proposerId", g.proposed_at AS "proposedAt", g.state,
       d.display_name AS "decidedBy", g.decided_at AS "decidedAt", g.word, g.finished_at AS "finishedAt",
       ${(['waiting', 'sent', 'done', 'refused'] as const).map(count).join(', ')}
     FROM case_migration g JOIN person n ON n.id = g.proposed_by LEFT JOIN person d ON d.id = g.decided_by
       LEFT JOIN migrated_case m ON m.migration_id = g.id LEFT JOIN petition p ON p.id = m.petition_id
     WHERE $1::uuid IS NULL OR g.id = $1
     GROUP BY g.id, n.id, d.id ORDER BY g.proposed_at DESC LIMIT ${MOST}`,
    [id, ...countable.params],
  );
  const approves = may(actor, 'running.approve-move');
  return rows.map(({ proposerId, waiting, sent, done, refused, ...row }) => {
    const own = proposerId === actor.personId;
    const decides = approves && !own;
    return {
      ...row,
      counts: { waiting, sent, done, refused },
      can: {
        approve: row.state === 'proposed' && decides,
        withdraw: row.state === 'proposed' && own,
        pause: row.state === 'running' && approves,
        resume: row.state === 'paused' && approves,
      },
    };
  });
}

/** One of them with what has become of each case. Throws `running.migrate.not-found` (404). */
export async function readMigration(
  dataSource: DataSource,
  texts: StepTexts,
  actor: Actor,
  id: string,
): Promise<MigrationReport> {
  const [migration] = await listMigrations(dataSource, actor, id);
  if (!migration) throw new DomainError('running.migrate.not-found', { status: 404 });
  const params = new SqlParams();
  const of = params.add(id);
  const countable = countablePetition(actor, params.next);
  params.append(countable.params);
  const visible = petitionVisibility(actor, 'p', params.next, { counted: true });
  params.append(visible.params);
  const rows: (Omit<MigrationReport['cases'][number], 'element'> & { elementId: string | null })[] =
    await dataSource.query(
      `SELECT m.instance_key AS "instanceKey", m.state, m.rule, m.element_id AS "elementId",
         CASE WHEN ${visible.sql} THEN jsonb_build_object('id', p.id, 'receiptNumber', p.receipt_number) END AS petition
       FROM migrated_case m JOIN petition p ON p.id = m.petition_id
       WHERE m.migration_id = ${of} AND ${countable.sql} ORDER BY m.instance_key`,
      params.values,
    );
  const cases = await Promise.all(
    rows.map(async ({ elementId, ...row }) => ({
      ...row,
      element: elementId ? (await texts.of(migration.processId, migration.source, elementId)).name : null,
    })),
  );
  return { ...migration, cases };
}
