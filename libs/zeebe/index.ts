export { Deployment } from './deployment.entity';
export type { JobContext, JobHandler } from './job';
export { JobWorker, jobContractOf, type TypedWorkerContract } from './job-worker';
export { JobResult } from './job-result.entity';
export { outcomeOf, runOnce } from './run-once';
export { ProcessForm } from './process-form.entity';
