import { status } from '@grpc/grpc-js';

/**
 * What became of a command.
 * - `done`: the engine has done it, now or (`repeated`) when it was sent before.
 * - `gone`: what it was meant for does not exist (any more).
 * - `refused`: it can never succeed as it is; `code` says why.
 * - `busy`: the engine pushes back; to be sent again soon, and less at a time.
 * - `away`: the engine can't be reached, or did not answer in time: the outcome is unknown.
 * - `failed`: something else went wrong; may succeed later.
 */
export type Outcome =
  | { kind: 'done'; repeated?: boolean; instanceKey?: string }
  | { kind: 'gone' | 'refused' | 'busy' | 'away' | 'failed'; code: string };

/** The outcome that an error of a gRPC call stands for. */
export function outcomeOfGrpc(error: unknown): Outcome {
  const code = (error as { code?: unknown }).code;
  switch (code) {
    case status.ALREADY_EXISTS:
      return { kind: 'done', repeated: true };
    case status.NOT_FOUND:
      return { kind: 'gone', code: 'engine.not-found' };
    case status.INVALID_ARGUMENT:
      return { kind: 'refused', code: 'engine.invalid-argument' };
    case status.FAILED_PRECONDITION:
      return { kind: 'refused', code: 'engine.invalid-state' };
    case status.RESOURCE_EXHAUSTED:
      return { kind: 'busy', code: 'engine.busy' };
    case status.UNAVAILABLE:
    case status.CANCELLED:
      return { kind: 'away', code: 'engine.unavailable' };
    case status.DEADLINE_EXCEEDED:
      return { kind: 'away', code: 'engine.no-answer' };
    default:
      return { kind: 'failed', code: typeof code === 'number' ? `engine.grpc-${code}` : 'engine.unexpected' };
  }
}

/** A broker that is coming up answers 500 until it knows its partitions; the title is the Java class. */
const NOT_UP_YET = /PartitionNotFound|NoTopologyAvailable/;

/** The outcome that an answer of the REST gateway stands for; `body` is the problem's JSON. */
export function outcomeOfHttp(statusCode: number, body: string): Outcome {
  if (statusCode >= 200 && statusCode < 300) return { kind: 'done' };
  switch (statusCode) {
    case 404:
      return { kind: 'gone', code: 'engine.not-found' };
    case 409:
      return { kind: 'refused', code: 'engine.invalid-state' };
    case 400:
      return { kind: 'refused', code: 'engine.invalid-argument' };
    case 429:
      return { kind: 'busy', code: 'engine.busy' };
    case 502:
    case 503:
    case 504:
      return { kind: 'away', code: 'engine.unavailable' };
    default:
      return NOT_UP_YET.test(body)
        ? { kind: 'away', code: 'engine.unavailable' }
        : { kind: 'failed', code: `engine.http-${statusCode}` };
  }
}
