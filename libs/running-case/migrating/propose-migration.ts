import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { StepTexts } from '#libs/step-texts/step-texts';
import type { Plan } from './preview';
import { readInstances } from './standing-instances';
import { auditMigration } from './audit-migration';
import { mappingOf, readVersions } from './versions';

/** Proposes to have the cases of one version go on by another. Whoever approves decides of the cases listed now. Answers its id. */
export async function proposeMigration(
  tx: OfficeTransaction,
  texts: StepTexts,
  actor: Actor,
  plan: Plan & { reason: string },
): Promise<string> {
  const { manager } = tx;
  const { processId, source, target, reason } = plan;
  const mapping = mappingOf(await readVersions(texts, processId, source, target), plan.mapping);
  const instances = await readInstances(manager, actor, processId, source);
  if (instances.length === 0) throw new DomainError('running.migrate.no-cases');
  const id = newId();
  const written: unknown[] = await manager.query(
    `INSERT INTO case_migration (id, process_id, source_version, target_version, mapping, reason, proposed_by, proposed_at, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'proposed')
     ON CONFLICT (process_id, source_version) WHERE state IN ('proposed', 'running', 'paused') DO NOTHING RETURNING id`,
    [id, processId, source, target, JSON.stringify(mapping), reason.trim(), actor.personId, tx.now],
  );
  if (written.length === 0) throw new DomainError('running.migrate.proposed-already');
  await manager.query(
    `INSERT INTO migrated_case (migration_id, instance_key, petition_id, state)
     SELECT $1, r."instanceKey", r."petitionId", 'waiting'
     FROM jsonb_to_recordset($2::jsonb) AS r ("instanceKey" bigint, "petitionId" uuid)`,
    [id, JSON.stringify(instances.map(({ instanceKey, petitionId }) => ({ instanceKey, petitionId })))],
  );
  await auditMigration(tx, 'propose-migration', id, {
    process: processId,
    source,
    target,
    cases: instances.length,
  });
  return id;
}
