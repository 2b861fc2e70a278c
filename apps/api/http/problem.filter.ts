import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '#libs/errors/index';
import { Log } from '#libs/logging/index';
import { problemOf } from './problem';

/** Answers every error with a problem; only what nobody has foreseen is logged, without what it says. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(Log) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest(), http.getResponse(), this.log);
  }
}

/** Sends the problem that an error becomes; ends the answer if it has begun. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const { problem, unexpectedId, retryAfter } = problemOf(
    error,
    languageOf(request.headers['accept-language']),
  );
  const route = request.routeOptions?.url ?? 'none';
  if (unexpectedId) log.error('request failed', { id: unexpectedId, method: request.method, route }, error);
  else if (problem.status === 503) log.warn('database or engine not reachable', { route }, error);
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.end();
    return;
  }
  if (retryAfter) reply.header('retry-after', String(retryAfter));
  reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8');
  reply.send(JSON.stringify(problem));
}
