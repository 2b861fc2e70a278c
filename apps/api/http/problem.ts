import { HttpException } from '@nestjs/common';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { newId } from '#libs/database/id';
import { DomainError, type Language, type MessageParams, translate } from '#libs/errors/index';
import { faultMessage, InputInvalid } from '#libs/validation/index';
import './messages';
import type { Problem } from './problem.dto';

/** What is answered, and whether somebody should look at it. */
export interface Answer {
  readonly problem: Problem;
  /** An error that nobody has foreseen; the problem quotes its id. */
  readonly unexpectedId?: string;
  /** Seconds after which it can be tried again, where they are known. */
  readonly retryAfter?: number;
}

/** The problem that an error becomes; it never tells more of the error than its code. */
export function problemOf(error: unknown, language: Language): Answer {
  if (error instanceof InputInvalid) {
    const errors = error.faults.map((fault) => ({
      field: fault.field,
      rule: fault.rule,
      message: faultMessage(fault, language),
    }));
    return { problem: { ...describe(422, error.code, {}, language), errors } };
  }
  if (error instanceof DomainError) {
    const problem = describe(error.status, error.code, error.params, language);
    const errors = error.field ? [{ field: error.field, rule: error.code, message: problem.detail }] : [];
    const { seconds } = error.params;
    return {
      problem: { ...problem, errors },
      retryAfter: error.status === 429 && typeof seconds === 'number' ? seconds : undefined,
    };
  }
  const status = statusOf(error);
  if (status) return { problem: describe(status, CODES[status] ?? 'request.refused', {}, language) };
  if (isUnreachable(error)) {
    return { problem: describe(503, 'service.unavailable', {}, language), retryAfter: 5 };
  }
  if (isUnstorable(error)) return { problem: describe(422, 'input.invalid', {}, language) };
  const id = newId();
  return { problem: describe(500, 'service.failed', { id }, language), unexpectedId: id };
}

const CODES: Record<number, string> = {
  400: 'request.malformed',
  404: 'request.not-found',
  405: 'request.method',
  413: 'request.too-large',
  414: 'request.malformed',
  415: 'request.unsupported-type',
  429: 'request.too-many',
  503: 'service.unavailable',
};

function describe(status: number, code: string, params: MessageParams, language: Language): Problem {
  const titleCode = `problem.${status}`;
  const known = translate(titleCode, {}, language);
  const title = known === titleCode ? translate('problem.400', {}, language) : known;
  return { type: 'about:blank', title, status, code, detail: translate(code, params, language), errors: [] };
}

/** Status of an error that the framework raised about the request itself; undefined for any other. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus() < 500 ? error.getStatus() : undefined;
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  const isFramework = typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number';
  if (error instanceof SyntaxError && statusCode === 400) return 400;
  return isFramework && (statusCode as number) < 500 ? (statusCode as number) : undefined;
}

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** Messages of the database client about a lost or awaited connection, which carry no code. */
const LOST = /connection terminated|connection ended|timeout exceeded when trying to connect|not queryable/i;

/**
 * The database (or the engine, where a person asks for it) is away, stopping or starting. A transaction's connection
 * that is lost between two statements is released, and the next statement finds it so.
 */
function isUnreachable(error: unknown): boolean {
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const cause = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  if (!(cause instanceof Error)) return false;
  const { code } = cause as { code?: unknown };
  if (typeof code === 'string') {
    return NETWORK.has(code) || code.startsWith('08') || code.startsWith('57P') || code.startsWith('53');
  }
  return LOST.test(cause.message);
}

/** Values that no column can hold; a class should have refused them, but they are the input's fault all the same. */
const UNSTORABLE = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021', '22009']);

function isUnstorable(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    UNSTORABLE.has(String((error.driverError as { code?: unknown }).code))
  );
}
