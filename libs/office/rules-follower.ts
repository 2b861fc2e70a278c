import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Listener } from '#libs/listener/listener';
import { Log } from '#libs/logging/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { CALENDAR_CHANNEL } from './load-calendar';
import { OfficeService } from './office.service';

/** Has this process compute by the table of deadlines and the calendar in force, as soon as either is changed. */
@Injectable()
export class RulesFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listener: Listener;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(OfficeService) office: OfficeService,
    @Inject(Log) log: Log,
  ) {
    const reload = () =>
      void office.reload().catch((error: unknown) => log.error('rules could not be read', {}, error));
    // After losing the connection, something may have been published meanwhile.
    this.listener = new Listener(settings.databaseUrl, 'petition-desk-rules')
      .on('process_release', reload, reload)
      .on(CALENDAR_CHANNEL, reload);
  }

  onApplicationBootstrap(): Promise<void> {
    return this.listener.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.listener.stop();
  }
}
