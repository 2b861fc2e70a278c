import type { WorkerContract } from '#libs/process-contract/catalogue';
import { jobContractOf } from './job-worker';

/** The contracts of a room's workers; a class that lacks `@JobWorker` or stands under another's type throws. */
export function contractsOf(workers: Readonly<Record<string, unknown>>): WorkerContract[] {
  return Object.entries(workers).map(([type, worker]) => {
    const contract = jobContractOf(worker);
    if (!contract || contract.type !== type) throw new Error(`the worker under ${type} does not serve it`);
    return contract;
  });
}
