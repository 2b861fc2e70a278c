import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { keepBundle } from '#libs/designer/bundles';
import { checkBundle, isError } from '#libs/designer/check-bundle';
import { lockProcess } from '#libs/designer/versions';
import { inOrder, type ProcessBundle } from '#libs/process-contract/bundle-files';
import type { Finding } from '#libs/process-contract/finding';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { effectiveBundles } from '#libs/process-release/effective-bundle';
import { projectRoot } from '#libs/project/root';
import { rooms } from '#processes/rooms';
import { DeploymentRefused } from './deploy-processes';

/**
 * Writes what has been published over the files of `processes/`, so that they can be committed. Answers the paths, relative
 * to `root`, that were written or removed.
 */
export async function exportProcesses(dataSource: DataSource, root = projectRoot): Promise<string[]> {
  const onDisk = new Map(loadRooms(root).map((room) => [room.processId, room]));
  const changed: string[] = [];
  for (const { processId, directory, files, releaseId } of await effectiveBundles(dataSource.manager)) {
    if (releaseId === null) continue;
    const old = Object.keys(onDisk.get(processId)?.files ?? {});
    for (const path of old.filter((one) => !(one in files))) {
      rmSync(join(root, directory, path));
      changed.push(`${directory}/${path}`);
    }
    for (const [path, text] of inOrder(processId, files)) {
      const file = join(root, directory, path);
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      changed.push(`${directory}/${path}`);
    }
  }
  return changed;
}

/**
 * Puts the files of `processes/` in use where something else has been published, as versions that nobody in the office has
 * decided on: it is whoever runs the machine. Answers the processes. Throws DeploymentRefused before anything is changed.
 */
export async function importProcesses(dataSource: DataSource): Promise<string[]> {
  const inUse = new Map(
    (await effectiveBundles(dataSource.manager)).map(({ processId, checksum }) => [processId, checksum]),
  );
  const others = loadRooms().filter(({ processId, checksum }) => inUse.get(processId) !== checksum);
  const refused: Record<string, Finding[]> = {};
  for (const { processId, files } of others) {
    const catalogue = rooms.find((room) => room.processId === processId);
    if (!catalogue) throw new Error(`processes/rooms.ts has no room ${processId}`);
    const errors = (await checkBundle(processId, files, catalogue)).filter(isError);
    if (errors.length > 0) refused[processId] = errors;
  }
  if (Object.keys(refused).length > 0) throw new DeploymentRefused(refused);
  await dataSource.transaction(async (manager) => {
    for (const bundle of others) await releaseFiles(manager, bundle);
    await manager.query(`SELECT pg_notify('process_release', '')`);
  });
  return others.map(({ processId }) => processId);
}

async function releaseFiles(manager: EntityManager, { processId, files }: ProcessBundle): Promise<void> {
  await lockProcess(manager, processId);
  const digest = await keepBundle(manager, processId, files);
  const [{ version }]: [{ version: number }] = await manager.query(
    `INSERT INTO process_release (id, process_id, version, digest, origin, repository_digest, title, note, reason,
       author_id, publisher_id, decided_at, state)
     SELECT $1, $2, coalesce(max(r.version), 0) + 1, $3, 'folder', $3, '', '', 'processes/', NULL, NULL,
       clock_timestamp() + (SELECT offset_ms FROM office_clock) * interval '1 millisecond', 'waiting'
     FROM process_release r WHERE r.process_id = $2 RETURNING version`,
    [newId(), processId, digest],
  );
  await record(manager, {
    actor: 'system',
    action: 'designer.import',
    subjectType: 'process-draft',
    subjectId: processId,
    detail: { process: processId, version, digest },
  });
}
