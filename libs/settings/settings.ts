import { IsBoolean, IsIn } from 'class-validator';
import { yesOrNo } from './rules';
import { FromEnvironment } from './variable';
import { WebhookSettings } from './webhook-settings';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Everything that api, worker and prepare are told from outside, each property from one environment variable, area by area. Read
 * it with `loadSettings`; a property's initial value is the default.
 */
export class Settings extends WebhookSettings {
  @FromEnvironment({
    name: 'DEMO_CLOCK',
    kind: 'boolean',
    purpose: {
      zh: '演示时钟：可以把时间向前拨；正式办公不得使用',
      en: 'Demo clock: time can be put forward; never for an office at work',
    },
    rule: yesOrNo,
  })
  @IsBoolean()
  demoClock = false;

  @FromEnvironment({
    name: 'LOG_LEVEL',
    kind: 'text',
    purpose: { zh: '日志的详细程度', en: 'How much is logged' },
    rule: { zh: `${LOG_LEVELS.join('、')} 之一`, en: `one of ${LOG_LEVELS.join(', ')}` },
  })
  @IsIn(LOG_LEVELS)
  logLevel: LogLevel = 'info';
}
