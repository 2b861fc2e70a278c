import { GrpcError, status } from './grpc/status';

/**
 * What became of a command.
 * - `done`: the engine has done it, now or (`repeated`) when it was sent before.
 * - `gone`: what it was meant for does not exist (any more).
 * - `refused`: it can never succeed as it is; `code` says why.
 * - `busy`: the engine pushes back; to be sent again soon, and less at a time.
 * - `unavailable`: the part of the engine that it needs did not answer: the outcome is unknown.
 * - `away`: the engine can't be reached at all: the outcome is unknown.
 * - `failed`: something else went wrong; may succeed later.
 */
export type Outcome =
  | { kind: 'done'; repeated?: boolean; instanceKey?: string }
  | { kind: 'gone' | 'refused' | 'busy' | 'unavailable' | 'away' | 'failed'; code: string };

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
      return error instanceof GrpcError && !error.answered
        ? { kind: 'away', code: 'engine.away' }
        : { kind: 'unavailable', code: 'engine.unavailable' };
    case status.CANCELLED:
    case status.DEADLINE_EXCEEDED:
      return { kind: 'unavailable', code: 'engine.no-answer' };
    default:
      return { kind: 'failed', code: typeof code === 'number' ? `engine.grpc-${code}` : 'engine.unexpected' };
  }
}

/** The engine's only word for a stay that is over: it says nothing but that the command is wrong, whatever is wrong with it. */
const STAY_OVER = /terminate instructions with an element instance that could not be found/;

/** The same of a command that ends stays: `gone` when all are over already, `refused` when it is some of them, which the engine names. */
export function outcomeOfMove(error: unknown, ends: readonly string[]): Outcome {
  const isOver =
    error instanceof GrpcError && error.code === status.INVALID_ARGUMENT && STAY_OVER.test(error.message);
  if (!isOver) return outcomeOfGrpc(error);
  const named: readonly string[] = error.message.slice(error.message.search(STAY_OVER)).match(/\d+/g) ?? [];
  return ends.every((key) => named.includes(key))
    ? { kind: 'gone', code: 'engine.not-found' }
    : { kind: 'refused', code: 'engine.stay-over' };
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
      return { kind: 'unavailable', code: 'engine.unavailable' };
    default:
      return NOT_UP_YET.test(body)
        ? { kind: 'unavailable', code: 'engine.unavailable' }
        : { kind: 'failed', code: `engine.http-${statusCode}` };
  }
}

const TOO_LATE = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** The outcome of a request to the REST gateway that got no answer. */
export function outcomeOfLostRequest(error: unknown): Outcome {
  return TOO_LATE.has(String((error as { code?: unknown }).code))
    ? { kind: 'unavailable', code: 'engine.no-answer' }
    : { kind: 'away', code: 'engine.away' };
}
