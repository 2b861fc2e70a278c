import { Global, Module, type DynamicModule } from '@nestjs/common';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { Log } from './log';

/** Offers the process's `Log`. */
@Global()
@Module({})
export class LoggingModule {
  /** `part` names the process in each line, e.g. `worker`. */
  static forRoot(part: string): DynamicModule {
    return {
      module: LoggingModule,
      providers: [
        {
          provide: Log,
          inject: [SETTINGS],
          useFactory: (settings: Settings) => Log.create(part, settings.logLevel),
        },
      ],
      exports: [Log],
    };
  }
}
