import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#libs/errors/index';
import type { Finding } from '#libs/process-contract/finding';
import type { KnownVariables } from '#libs/process-contract/known-variables';
import type { CheckRequest, ThreadRequest } from './check-thread';

const TIMEOUT_MS = 60_000;
const MEMORY_MB = 384;

let last: Promise<unknown> = Promise.resolve();

/**
 * What stands against a bundle, found in a thread of its own: it takes a second of computing, over files that people have
 * drawn, and nobody else is to wait for it. One at a time. Throws `designer.check-failed` (422) when it takes too long or
 * too much memory.
 */
export function checkDraft(request: CheckRequest): Promise<Finding[]> {
  return inTurn<Finding[]>({ ...request, wanted: 'findings' });
}

/** The variables that whoever draws can write at each element; found as what stands against a bundle is. */
export function draftVariables(request: CheckRequest): Promise<KnownVariables> {
  return inTurn<KnownVariables>({ ...request, wanted: 'variables' });
}

function inTurn<T>(request: ThreadRequest): Promise<T> {
  const answered = last.then(() => inThread<T>(request));
  last = answered.catch(() => undefined);
  return answered;
}

function inThread<T>(request: ThreadRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'check-thread.js'), {
      workerData: request,
      // The office's keys are in the environment.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const failed = () => {
      reject(new DomainError('designer.check-failed', { status: 422, field: 'files' }));
      void thread.terminate();
    };
    const timer = setTimeout(failed, TIMEOUT_MS);
    thread
      .once('message', (answer: T) => {
        resolve(answer);
        void thread.terminate();
      })
      .once('error', failed)
      .once('exit', () => {
        clearTimeout(timer);
        failed();
      });
  });
}
