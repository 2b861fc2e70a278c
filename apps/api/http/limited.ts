import { applyDecorators, UseGuards } from '@nestjs/common';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { SETTINGS, type Settings } from '#libs/settings/index';

/**
 * The route answers one visitor's address so many times a minute as the setting PUBLIC_LOOKUPS_PER_MINUTE says:
 * query codes, passwords and links can't be tried out.
 */
export const LimitedByAddress = () => applyDecorators(UseGuards(ThrottlerGuard));

/** Counts are kept in the process: with several, the limit holds in each. */
export const limitsModule = () =>
  ThrottlerModule.forRootAsync({
    inject: [SETTINGS],
    useFactory: (settings: Settings) => [{ ttl: 60_000, limit: settings.publicLookupsPerMinute }],
  });
