import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import type { WorkerContract } from '#libs/process-contract/catalogue';
import type { JobHandler } from './job';

const CONTRACT = Symbol('job worker contract');

type ClassOf<T> = new (...args: never[]) => T;

/** A worker's contract whose classes are known to the compiler. */
export interface TypedWorkerContract<Input extends object, Output extends object> extends WorkerContract {
  readonly input: ClassOf<Input>;
  readonly output: ClassOf<Output>;
}

/**
 * Marks the provider that handles one job type. The job host finds it in the Nest container; `input` names the
 * variables that are fetched, `errors` the codes of DomainError that become BPMN errors.
 */
export function JobWorker<Input extends object, Output extends object>(
  contract: TypedWorkerContract<Input, Output>,
): (target: ClassOf<JobHandler<Input, Output>>) => void {
  return (target) => {
    Injectable()(target);
    Reflect.defineMetadata(CONTRACT, contract, target);
  };
}

/** The contract of a class marked with `@JobWorker`, else nothing. */
export function jobContractOf(target: unknown): WorkerContract | undefined {
  return typeof target === 'function'
    ? (Reflect.getOwnMetadata(CONTRACT, target) as WorkerContract | undefined)
    : undefined;
}
