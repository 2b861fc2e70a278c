import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { type Role, ROLES } from '#libs/organisation/role';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { AccessGuard } from './access.guard';
import { ChangePassword } from './change-password';
import { LogIn } from './log-in';
import { LoginAttempts } from './login-attempts';
import './messages';
import { UseOneTimeLink } from './one-time-links';
import { ProveIdentity } from './prove-identity';
import { SecondFactors } from './second-factor/second-factors';
import { Sessions } from './sessions';

const cipherOf = (settings: Settings) => new FieldCipher(KeyRing.of(settings));

/** Logins and the guard of every route. */
@Global()
@Module({
  providers: [
    {
      provide: Sessions,
      inject: [DataSource, SETTINGS],
      useFactory: (dataSource: DataSource, settings: Settings) =>
        new Sessions(dataSource, settings.sessionHours, rolesOf(settings.secondFactorRoles)),
    },
    {
      provide: LoginAttempts,
      inject: [DataSource, SETTINGS],
      useFactory: (dataSource: DataSource, settings: Settings) => new LoginAttempts(dataSource, settings),
    },
    {
      provide: LogIn,
      inject: [DataSource, Sessions, LoginAttempts, SETTINGS],
      useFactory: (dataSource: DataSource, sessions: Sessions, attempts: LoginAttempts, settings: Settings) =>
        new LogIn(dataSource, sessions, attempts, cipherOf(settings), settings),
    },
    {
      provide: ProveIdentity,
      inject: [DataSource, LoginAttempts, SETTINGS],
      useFactory: (dataSource: DataSource, attempts: LoginAttempts, settings: Settings) =>
        new ProveIdentity(dataSource, attempts, cipherOf(settings)),
    },
    {
      provide: ChangePassword,
      inject: [DataSource, Sessions, ProveIdentity],
      useFactory: (dataSource: DataSource, sessions: Sessions, prove: ProveIdentity) =>
        new ChangePassword(dataSource, sessions, prove),
    },
    {
      provide: SecondFactors,
      inject: [DataSource, Sessions, ProveIdentity, SETTINGS],
      useFactory: (dataSource: DataSource, sessions: Sessions, prove: ProveIdentity, settings: Settings) =>
        new SecondFactors(dataSource, sessions, prove, cipherOf(settings)),
    },
    {
      provide: UseOneTimeLink,
      inject: [DataSource, Sessions, LoginAttempts, SETTINGS],
      useFactory: (dataSource: DataSource, sessions: Sessions, attempts: LoginAttempts, settings: Settings) =>
        new UseOneTimeLink(dataSource, sessions, attempts, cipherOf(settings)),
    },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Sessions, LogIn, ChangePassword, SecondFactors, UseOneTimeLink],
})
export class AccessModule {}

const rolesOf = (setting: string | undefined): Role[] =>
  ROLES.filter((role) => setting?.split(',').some((each) => each.trim() === role));
