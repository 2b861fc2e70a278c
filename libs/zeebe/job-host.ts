import type { Log } from '#libs/logging/index';
import type { WorkerContract } from '#libs/process-contract/catalogue';
import type { Engine } from './engine';
import type { JobHandler } from './job';
import { jobContractOf } from './job-worker';
import { JobPool } from './job-pool';

/** Job types of deployed diagrams without a handler, or with several: the process must not start. */
export class HandlersDoNotMatch extends Error {
  constructor(
    readonly missing: readonly string[],
    readonly duplicate: readonly string[],
  ) {
    const parts = [
      missing.length > 0 ? `no handler for ${missing.join(', ')}` : '',
      duplicate.length > 0 ? `more than one handler for ${duplicate.join(', ')}` : '',
    ];
    super(parts.filter(Boolean).join('; '));
    this.name = 'HandlersDoNotMatch';
  }
}

/** A provider of the container: its class and its instance. */
export interface Provider {
  metatype: unknown;
  instance: unknown;
}

type Handlers = Map<string, { contract: WorkerContract; handler: JobHandler }>;

/** The handlers among the providers, by job type. Throws HandlersDoNotMatch. */
export function collectHandlers(providers: Iterable<Provider>, requiredTypes: Iterable<string>): Handlers {
  const handlers: Handlers = new Map();
  const classes = new Map<string, Set<unknown>>();
  for (const { metatype, instance } of providers) {
    const contract = jobContractOf(metatype);
    if (!contract) continue;
    // One class may be offered by several modules; that is still one handler.
    classes.set(contract.type, (classes.get(contract.type) ?? new Set()).add(metatype));
    handlers.set(contract.type, { contract, handler: instance as JobHandler });
  }
  const missing = [...new Set(requiredTypes)].filter((type) => !handlers.has(type)).sort();
  const duplicate = [...classes].filter(([, found]) => found.size > 1).map(([type]) => type);
  if (missing.length > 0 || duplicate.length > 0) throw new HandlersDoNotMatch(missing, duplicate.sort());
  return handlers;
}

/** Serves every job type that has a handler. */
export class JobHost {
  private pools: JobPool[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly log: Log,
    private readonly options: { concurrency: number; worker: string },
  ) {}

  /** Opens the streams; the engine may be down. Throws HandlersDoNotMatch before anything is opened. */
  start(providers: Iterable<Provider>, requiredTypes: Iterable<string>): void {
    const handlers = collectHandlers(providers, requiredTypes);
    this.pools = [...handlers.values()].map(
      ({ contract, handler }) => new JobPool(this.engine.gateway, contract, handler, this.log, this.options),
    );
    this.pools.forEach((pool) => pool.start());
  }

  async stop(): Promise<void> {
    await Promise.all(this.pools.splice(0).map((pool) => pool.stop()));
  }
}
