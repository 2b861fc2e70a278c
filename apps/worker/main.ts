import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Log, NestLog } from '#libs/logging/index';
import { loadSettings, SettingsError } from '#libs/settings/index';
import { HandlersDoNotMatch } from '#libs/zeebe/index';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const settings = loadSettings();
  const log = Log.create('worker', settings.logLevel);
  try {
    const app = await NestFactory.createApplicationContext(WorkerModule, {
      abortOnError: false,
      logger: new NestLog(log),
    });
    app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  } catch (error) {
    log.error('worker cannot start', {}, error);
    throw error;
  }
}

main().catch((error: unknown) => {
  const known = error instanceof SettingsError || error instanceof HandlersDoNotMatch;
  process.stderr.write(`${known ? error.message : String(error)}\n`);
  process.exit(1);
});
