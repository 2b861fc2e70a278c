import type { Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Log, NestLog } from '#libs/logging/index';
import type { Settings } from '#libs/settings/index';
import { AppModule } from './app.module';
import { keepInputClean } from './http/clean-input';
import { answerProblem } from './http/problem.filter';
import { logRequests } from './http/request-log';
import { requireDeclaredRoutes } from './http/route-rules';
import { addSecurityHeaders } from './http/security-headers';
import { allowUploads, BODY_LIMIT } from './http/upload';
import { serveWeb } from './http/web-files';

/** The application, ready to listen. Throws when a route does not declare who may call it. */
export async function createApp(settings: Settings, log: Log): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // One proxy stands in front: the address it saw is the visitor's, what came before it is hearsay.
    trustProxy: settings.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    // A file of 20 MB over a telephone's slow uplink.
    requestTimeout: 300_000,
    keepAliveTimeout: 70_000,
    forceCloseConnections: 'idle',
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(error, request, reply, log),
  });
  const fastify = adapter.getInstance();
  addSecurityHeaders(fastify, settings.publicUrl.startsWith('https:'));
  allowUploads(fastify);
  keepInputClean(fastify);
  logRequests(fastify, log);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(log),
  });
  app.setGlobalPrefix('api');
  requireDeclaredRoutes(controllersOf(app));
  if (settings.webDir) await serveWeb(fastify, settings.webDir);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

function controllersOf(app: NestFastifyApplication): Type[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((controller) => controller.metatype as Type),
  );
}
