import type { FastifyInstance } from 'fastify';
import { checkPlainInput } from '#libs/validation/index';

/** Only JSON comes in, and nothing in it, in the query or in the path that no field may hold. */
export function keepInputClean(fastify: FastifyInstance): void {
  // A form on another site can send text/plain without asking; JSON it can't.
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      checkPlainInput(request.query);
      checkPlainInput(request.params);
      checkPlainInput(request.body);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}
