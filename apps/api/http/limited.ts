import { applyDecorators, UseGuards } from '@nestjs/common';
import { SkipThrottle, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { SETTINGS, type Settings } from '#libs/settings/index';

const MINUTE_MS = 60_000;

/** `lookups`: setting PUBLIC_LOOKUPS_PER_MINUTE; `logins`: setting LOGINS_PER_MINUTE. */
export type Limit = 'lookups' | 'logins';

/** The route answers one visitor's address so often a minute: query codes, passwords and links can't be tried out. */
export const LimitedByAddress = (limit: Limit = 'lookups') =>
  applyDecorators(
    UseGuards(ThrottlerGuard),
    SkipThrottle({ [limit === 'lookups' ? 'logins' : 'lookups']: true }),
  );

/** Counts are kept in the process: with several, the limit holds in each. */
export const limitsModule = () =>
  ThrottlerModule.forRootAsync({
    inject: [SETTINGS],
    useFactory: (settings: Settings) => [
      { name: 'lookups' satisfies Limit, ttl: MINUTE_MS, limit: settings.publicLookupsPerMinute },
      { name: 'logins' satisfies Limit, ttl: MINUTE_MS, limit: settings.loginsPerMinute },
    ],
  });
