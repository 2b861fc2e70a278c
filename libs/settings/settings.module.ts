import { Global, Module } from '@nestjs/common';
import { loadSettings } from './load-settings';

/** Injection token of the validated `Settings`. */
export const SETTINGS = Symbol('SETTINGS');

/** Reads the settings once for the whole application; a wrong one stops the start. */
@Global()
@Module({
  providers: [{ provide: SETTINGS, useFactory: () => loadSettings() }],
  exports: [SETTINGS],
})
export class SettingsModule {}
