import type { MessageParams } from './messages';

export interface DomainErrorOptions {
  /** HTTP status that the error becomes at the edge; 409 unless told. */
  status?: number;
  params?: MessageParams;
  /** Name of the input field that the rule is about, where there is one. */
  field?: string;
}

/** Thrown when a rule of the office forbids what was asked; nothing has been changed. */
export class DomainError extends Error {
  readonly status: number;
  readonly params: MessageParams;
  readonly field: string | undefined;

  constructor(
    readonly code: string,
    options: DomainErrorOptions = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.status = options.status ?? 409;
    this.params = options.params ?? {};
    this.field = options.field;
  }
}
