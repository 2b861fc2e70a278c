export { Log, type LogFields } from './log';
export { LoggingModule } from './logging.module';
export { NestLog } from './nest-log';
