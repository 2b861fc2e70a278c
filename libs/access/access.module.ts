import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { AccessGuard } from './access.guard';
import { ChangePassword } from './change-password';
import { LogIn } from './log-in';
import './messages';
import { UseOneTimeLink } from './one-time-links';
import { Sessions } from './sessions';

/** Logins and the guard of every route. */
@Global()
@Module({
  providers: [
    {
      provide: Sessions,
      inject: [DataSource, SETTINGS],
      useFactory: (dataSource: DataSource, settings: Settings) =>
        new Sessions(dataSource, settings.sessionHours),
    },
    {
      provide: LogIn,
      inject: [DataSource, Sessions, SETTINGS],
      useFactory: (dataSource: DataSource, sessions: Sessions, settings: Settings) =>
        new LogIn(dataSource, sessions, settings),
    },
    {
      provide: ChangePassword,
      inject: [DataSource, Sessions],
      useFactory: (dataSource: DataSource, sessions: Sessions) => new ChangePassword(dataSource, sessions),
    },
    {
      provide: UseOneTimeLink,
      inject: [DataSource, Sessions],
      useFactory: (dataSource: DataSource, sessions: Sessions) => new UseOneTimeLink(dataSource, sessions),
    },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Sessions, LogIn, ChangePassword, UseOneTimeLink],
})
export class AccessModule {}
