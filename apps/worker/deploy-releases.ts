import type { DataSource } from 'typeorm';
import type { Log } from '#libs/logging/index';
import { effectiveBundles } from '#libs/process-release/effective-bundle';
import { Repeat } from '#libs/repeat/index';
import type { Engine } from '#libs/zeebe/index';
import { GrpcError, status } from '#libs/zeebe/grpc/status';
import { deployOne } from './deploy-processes';

const EVERY_MS = 60_000;
const AGAIN_MS = 5_000;

/**
 * Gives the engine what has been published since it was last looked, in a run that may be killed at any moment: a bundle
 * that the engine has already is not deployed once more, and one that it will not take is marked as refused.
 */
export async function deployReleases(dataSource: DataSource, engine: Engine, log: Log): Promise<void> {
  const waiting: { id: string }[] = await dataSource.query(
    `SELECT id FROM process_release WHERE state = 'waiting'`,
  );
  if (waiting.length === 0) return;
  for (const bundle of await effectiveBundles(dataSource.manager)) {
    if (bundle.releaseId === null || !waiting.some(({ id }) => id === bundle.releaseId)) continue;
    try {
      const { version } = await deployOne(dataSource, engine, bundle);
      log.info('process published', { process: bundle.processId, version });
    } catch (error) {
      if (!(error instanceof GrpcError) || error.code !== status.INVALID_ARGUMENT) throw error;
      log.error('the engine refused a published process', { process: bundle.processId }, error);
      await dataSource.query(
        `UPDATE process_release SET state = 'refused' WHERE id = $1 AND state = 'waiting'`,
        [bundle.releaseId],
      );
    }
  }
}

/** Looks at each decision to publish, and now and then whether one was missed. */
export function releaseKeeper(dataSource: DataSource, engine: Engine, log: Log): Repeat {
  const run = async () => {
    await deployReleases(dataSource, engine, log);
    return EVERY_MS;
  };
  return new Repeat({ run, failed: 'published processes could not be deployed', againMs: AGAIN_MS }, log);
}
