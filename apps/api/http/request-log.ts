import type { FastifyInstance } from 'fastify';
import type { Log } from '#libs/logging/index';

/** One line a request: method, the route's pattern (no ids, no query), status and milliseconds. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    log.info('request', {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
}
