import 'reflect-metadata';
import { Log } from '#libs/logging/index';
import { loadSettings, SettingsError } from '#libs/settings/index';
import { createApp } from './create-app';

async function main(): Promise<void> {
  const settings = loadSettings();
  const log = Log.create('api', settings.logLevel);
  try {
    const app = await createApp(settings, log);
    await app.listen(settings.httpPort, settings.httpHost);
    log.info('api ready', { port: settings.httpPort });
  } catch (error) {
    log.error('api cannot start', {}, error);
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : String(error)}\n`);
  process.exit(1);
});
