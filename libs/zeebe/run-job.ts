import { DomainError } from '#libs/errors/index';
import type { WorkerContract } from '#libs/process-contract/catalogue';
import type { ActivatedJob } from './activated-job';
import { isOutage } from './is-outage';
import type { JobHandler } from './job';
import { RecordsBehind } from './lost-job';
import { checkOutput, ContractBreach, parseInput } from './job-contract';

/** What the engine is told of a job; texts are codes. */
export type JobAnswer =
  | { kind: 'complete'; variables: object }
  | { kind: 'error'; code: string }
  | { kind: 'fail'; retries: number; backOffMs: number; message: string; cause: unknown };

const FIRST_BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 5 * 60_000;
const USUAL_RETRIES = 3;
const OUTAGE_BACK_OFF_MS = 2_000;

/**
 * Does one job: the variables are parsed, the worker called, its answer checked.
 *
 * A shape that is wrong stays wrong, so it is an incident at once. A DomainError that the contract declares is an
 * event in the diagram. While the database is away nothing counts against a job. Anything else may pass by itself and is
 * tried again, later each time.
 */
export async function runJob(
  contract: WorkerContract,
  handler: JobHandler,
  job: ActivatedJob,
): Promise<JobAnswer> {
  try {
    const input = parseInput(contract.input, JSON.parse(job.variables) as object);
    const output = await handler.handle(input, {
      key: job.key,
      instanceKey: job.processInstanceKey,
      elementId: job.elementId,
      elementInstanceKey: job.elementInstanceKey,
      processId: job.bpmnProcessId,
      processVersion: job.processDefinitionVersion,
    });
    return { kind: 'complete', variables: checkOutput(contract.output, output) };
  } catch (error) {
    if (error instanceof ContractBreach) {
      return { kind: 'fail', retries: 0, backOffMs: 0, message: error.message, cause: error };
    }
    if (error instanceof DomainError && contract.errors?.includes(error.code)) {
      return { kind: 'error', code: error.code };
    }
    if (isOutage(error) || error instanceof RecordsBehind) {
      return {
        kind: 'fail',
        retries: job.retries,
        backOffMs: OUTAGE_BACK_OFF_MS,
        message: 'outage',
        cause: error,
      };
    }
    const retries = Math.max(0, job.retries - 1);
    return { kind: 'fail', retries, backOffMs: backOff(retries), message: codeOf(error), cause: error };
  }
}

/** Doubles with each retry that is used up; jobs usually begin with three. */
function backOff(retriesLeft: number): number {
  const used = Math.max(0, USUAL_RETRIES - 1 - retriesLeft);
  return Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 4 ** used);
}

/** A code for any error. Its message may quote data, and the engine must hold none. */
function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && /^[\w.-]{1,40}$/.test(code)) return `unexpected.${code}`;
  return error instanceof Error ? `unexpected.${error.name}` : 'unexpected';
}
