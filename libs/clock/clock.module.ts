import {
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { Clock } from './clock';
import { ClockControl } from './clock-control';
import { ClockFollower } from './clock-follower';

@Injectable()
class FollowOfficeClock implements OnModuleInit, OnApplicationShutdown {
  private readonly follower: ClockFollower;

  constructor(
    @Inject(Clock) clock: Clock,
    @Inject(DataSource) dataSource: DataSource,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.follower = new ClockFollower(clock, dataSource, settings);
  }

  onModuleInit(): Promise<void> {
    return this.follower.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.follower.stop();
  }
}

/** Offers `Clock`, the office's time, and `ClockControl`, which puts it forward. */
@Global()
@Module({
  providers: [
    { provide: Clock, useValue: new Clock() },
    {
      provide: ClockControl,
      inject: [DataSource, SETTINGS, Clock],
      useFactory: (dataSource: DataSource, settings: Settings, clock: Clock) =>
        new ClockControl(dataSource, settings, clock),
    },
    FollowOfficeClock,
  ],
  exports: [Clock, ClockControl],
})
export class ClockModule {}
