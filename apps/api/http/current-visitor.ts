import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { visitorOf } from '#libs/access/index';

/** What is kept of where a session is opened. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { headers, ip } = context.switchToHttp().getRequest<FastifyRequest>();
  return visitorOf(headers['user-agent'], ip);
});
