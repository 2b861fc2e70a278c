/** One field the server refused: `field` is the name (or path) of the input, `message` is in the reader's language. */
export interface FieldError {
  field: string;
  rule?: string;
  message: string;
}

/** Thrown for every answer that isn't a success; `code` is the stable code of the problem+json body. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(message);
  }

  /** The message for one field, or undefined when that field was accepted. */
  forField(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

/** Code of a request that never reached the server. */
export const OFFLINE = 'offline';
/** Code of a request that came too soon after others of the same visitor. */
export const TOO_MANY = 'request.too-many';

interface ProblemBody {
  code?: unknown;
  title?: unknown;
  detail?: unknown;
  errors?: unknown;
}

/** Reads a problem+json body; anything else (a proxy's page, an empty body) becomes a Problem with its status alone. */
export function problemFrom(status: number, body: unknown): Problem {
  const { code, title, detail, errors } = (typeof body === 'object' && body ? body : {}) as ProblemBody;
  const text = [detail, title].find((part): part is string => typeof part === 'string' && part !== '');
  return new Problem(
    status,
    typeof code === 'string' ? code : `http.${status}`,
    text ?? '',
    Array.isArray(errors) ? errors.filter(isFieldError) : [],
  );
}

function isFieldError(value: unknown): value is FieldError {
  const candidate = value as Partial<FieldError> | null;
  return typeof candidate?.field === 'string' && typeof candidate.message === 'string';
}
