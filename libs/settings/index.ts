export { Settings, LOG_LEVELS, type LogLevel } from './settings';
export { SettingsError, loadSettings, type Environment } from './load-settings';
export { SETTINGS, SettingsModule } from './settings.module';
