import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ruleOf } from '#libs/access/index';
import { AppModule } from './app.module';
import { describeApi } from './describe-api';
import { routeFaults, routesOf } from './http/route-rules';

/** The whole application in preview: every route, nothing constructed. */
let app: NestFastifyApplication;
let document: OpenAPIObject;

beforeAll(async () => {
  const options = { preview: true, abortOnError: false, logger: false as const };
  app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), options);
  app.setGlobalPrefix('api');
  document = describeApi(app);
});

const controllers = () =>
  [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((controller) => controller.metatype as never),
  );

it('every route declares who may call it and checks what it is sent', () => {
  expect(controllers().length).toBeGreaterThan(8);
  expect(routeFaults(controllers())).toEqual([]);
});

it('only these routes are open to everybody', () => {
  const open = routesOf(controllers())
    .filter(({ handler }) => ruleOf(handler)?.kind === 'public')
    .map(({ controller, method }) => `${(controller as { name: string }).name}.${method}`);
  const outside = open.filter((name) => !name.startsWith('PublicController.'));
  expect(outside.sort()).toEqual([
    'AppealsController.reReview',
    'AppealsController.reopening',
    'AppealsController.review',
    'AuthController.logIn',
    'AuthController.oneTime',
    'ClockController.view',
    'ErasureRequestController.request',
    'HealthController.health',
    'OwnDataController.copy',
    'ProviderController.callback',
    'ProviderController.start',
    'ProviderController.view',
    'PublicAssistanceController.own',
    'PublicAssistanceController.word',
    'PublicBacklogController.accept',
    'PublicBacklogController.own',
    'PublicConductController.complain',
    'PublicConductController.own',
    'PublicPapersController.file',
    'PublicPapersController.paper',
    'PublicPapersController.verify',
    'PublicReturnController.own',
    'PublicReturnController.request',
    'PublicReturnController.word',
    'WaitTimesController.waitTimes',
  ]);
});

it('every route says what it answers with', () => {
  const silent = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { responses?: Record<string, { content?: object }> }>).flatMap(
      ([method, { responses = {} }]) => {
        const good = Object.entries(responses).filter(([status]) => /^[23]/.test(status));
        // Done without a word, or sent on to another address.
        const isBare = (status: string) => status === '204' || status === '302';
        const said = good.some(([status, { content }]) => isBare(status) || content !== undefined);
        return said ? [] : [`${method} ${path}`];
      },
    ),
  );
  expect(Object.keys(document.paths).length).toBeGreaterThan(15);
  expect(silent).toEqual([]);
});
