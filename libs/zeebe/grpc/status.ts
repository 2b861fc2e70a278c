/** The status codes of gRPC that the product tells apart. */
export const status = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  INTERNAL: 13,
  UNAVAILABLE: 14,
} as const;

/**
 * A call that did not succeed; `code` is its status, and `answered` whether the engine said so itself. Its words are in
 * the message: for a developer's eyes.
 */
export class GrpcError extends Error {
  constructor(
    readonly code: number,
    details: string,
    readonly answered = false,
  ) {
    super(`gRPC status ${code}: ${details}`);
    this.name = 'GrpcError';
  }
}

/** The error that an answer's headers or trailers stand for; nothing for success or when they hold no status. */
export function statusOf(headers: Record<string, unknown>): GrpcError | 'ok' | undefined {
  const code = headers['grpc-status'];
  if (code === undefined) return undefined;
  if (code === '0') return 'ok';
  return new GrpcError(Number(code), decoded(String(headers['grpc-message'] ?? '')), true);
}

function decoded(message: string): string {
  try {
    return decodeURIComponent(message);
  } catch {
    return message;
  }
}
