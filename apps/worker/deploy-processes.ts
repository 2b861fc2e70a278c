import type { DataSource, EntityManager } from 'typeorm';
import { loadDeadlineRules } from '#libs/deadline/load-rules';
import { checkProcess } from '#libs/process-contract/check-process';
import type { Finding } from '#libs/process-contract/finding';
import { type EffectiveBundle, effectiveBundles } from '#libs/process-release/effective-bundle';
import { deployBundle, Engine, type EngineAddresses } from '#libs/zeebe/index';
import { pinBundle } from '#libs/zeebe/pin-bundle';
import { rooms } from '#processes/rooms';

const ENGINE_WITHIN_MS = 120_000;
const ASK_EVERY_MS = 500;

/** A diagram that would fail when run; nothing was deployed. `findings` says why, by process. */
export class DeploymentRefused extends Error {
  constructor(readonly findings: Readonly<Record<string, readonly Finding[]>>) {
    const lines = Object.entries(findings).flatMap(([processId, found]) =>
      found.map(({ elementId, rule, message }) =>
        [processId, elementId, rule, message.zh, message.en].filter(Boolean).join(' | '),
      ),
    );
    super(lines.join('\n'));
    this.name = 'DeploymentRefused';
  }
}

export interface Deployed {
  processId: string;
  version: number;
  /** False when the engine already has exactly this. */
  changed: boolean;
}

/**
 * Checks every room and gives the engine those that changed since they were last deployed, with one row of
 * `deployment` and the forms for each version. What has been published wins over the product's own files. Throws
 * DeploymentRefused before anything is deployed.
 */
export async function deployProcesses(
  dataSource: DataSource,
  addresses: EngineAddresses,
): Promise<Deployed[]> {
  const bundles = await effectiveBundles(dataSource.manager);
  await refuseUnsound(bundles);
  const engine = new Engine(addresses);
  try {
    await untilReady(engine);
    const deployed: Deployed[] = [];
    for (const bundle of bundles) deployed.push(await deployOne(dataSource, engine, bundle));
    return deployed;
  } finally {
    await engine.close();
  }
}

async function refuseUnsound(bundles: readonly EffectiveBundle[]): Promise<void> {
  const { table } = await loadDeadlineRules();
  const deadlineRows = [...table.keys()];
  const refused: Record<string, Finding[]> = {};
  for (const { processId, bpmn, forms, decisions } of bundles) {
    const catalogue = rooms.find((room) => room.processId === processId);
    if (!catalogue) throw new Error(`processes/rooms.ts has no room ${processId}`);
    const findings = await checkProcess(bpmn, { forms, decisions, catalogue, deadlineRows });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) refused[processId] = errors;
  }
  if (Object.keys(refused).length > 0) throw new DeploymentRefused(refused);
}

async function untilReady(engine: Engine): Promise<void> {
  const last = performance.now() + ENGINE_WITHIN_MS;
  while (!(await engine.isReady())) {
    if (performance.now() > last) throw new Error('the engine is not ready: nothing was deployed');
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

/** The lock keeps two at once from recording one version twice; the engine itself makes one of two equal diagrams. */
export function deployOne(
  dataSource: DataSource,
  engine: Engine,
  bundle: EffectiveBundle,
): Promise<Deployed> {
  const { processId, checksum, releaseId } = bundle;
  return dataSource.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('deployment'))`);
    const [latest]: { version: number; checksum: string }[] = await manager.query(
      'SELECT version, checksum FROM deployment WHERE process_id = $1 ORDER BY version DESC LIMIT 1',
      [processId],
    );
    if (latest?.checksum === checksum) {
      if (releaseId) await putInForce(manager, bundle, latest.version);
      return { processId, version: latest.version, changed: false };
    }
    const given = releaseId ? { ...bundle, ...pinBundle(bundle) } : bundle;
    const { version, definitionKey } = await deployBundle(engine.gateway, given);
    await record(manager, bundle, version, definitionKey);
    if (releaseId) await putInForce(manager, bundle, version);
    return { processId, version, changed: true };
  });
}

async function record(
  manager: EntityManager,
  { processId, bpmn, checksum, forms }: EffectiveBundle,
  version: number,
  definitionKey: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO deployment (process_id, version, definition_key, xml, checksum, deployed_at)
     VALUES ($1, $2, $3, $4, $5, clock_timestamp())
     ON CONFLICT (process_id, version) DO UPDATE
       SET definition_key = excluded.definition_key, xml = excluded.xml, checksum = excluded.checksum,
           deployed_at = excluded.deployed_at`,
    [processId, version, definitionKey, bpmn, checksum],
  );
  // A diagram that stayed the same keeps its version, so its forms may be there already.
  await manager.query('DELETE FROM process_form WHERE process_id = $1 AND version = $2', [
    processId,
    version,
  ]);
  await manager.query(
    `INSERT INTO process_form (process_id, version, form_id, schema)
     SELECT $1, $2, key, value FROM jsonb_each($3::jsonb)`,
    [processId, version, JSON.stringify(forms)],
  );
}

/** The engine has it; one that was decided before and never came to the engine is passed over. */
async function putInForce(
  manager: EntityManager,
  { processId, releaseId }: EffectiveBundle,
  version: number,
): Promise<void> {
  const [changed]: [unknown[]] = await manager.query(
    `UPDATE process_release SET state = 'in-force', engine_version = $2
     WHERE id = $1 AND state = 'waiting' RETURNING id`,
    [releaseId, version],
  );
  if (changed.length === 0) return;
  await manager.query(
    `UPDATE process_release SET state = 'passed-over' WHERE process_id = $1 AND state = 'waiting'`,
    [processId],
  );
  await manager.query(`SELECT pg_notify('process_release', '')`);
}
