export { Deployment } from './deployment.entity';
export { Engine, type EngineAddresses, type EngineMessage } from './engine';
export type { JobContext, JobHandler } from './job';
export { collectHandlers, HandlersDoNotMatch, JobHost, type Provider } from './job-host';
export { JobWorker, jobContractOf, type TypedWorkerContract } from './job-worker';
export { JobResult } from './job-result.entity';
export type { Outcome } from './outcome';
export { ProcessForm } from './process-form.entity';
export { outcomeOf, runOnce } from './run-once';
