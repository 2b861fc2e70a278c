import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { projectRoot } from '#libs/project/root';
import { AppModule } from './app.module';
import { describeApi } from './describe-api';

/** `npm run openapi` writes apps/api/openapi.json; with `--check` it fails when the file is not what it would write. */
async function main(): Promise<void> {
  const file = join(projectRoot, 'apps/api/openapi.json');
  // In preview nothing is constructed: no settings, no database.
  const options = { preview: true, abortOnError: false, logger: false as const };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), options);
  app.setGlobalPrefix('api');
  const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
  if (!process.argv.includes('--check')) return writeFileSync(file, text);
  if (readFileSync(file, 'utf8') === text) return;
  process.stderr.write('apps/api/openapi.json is not what the routes say: run npm run openapi\n');
  process.exitCode = 1;
}

void main();
