import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const timeZone = 'Asia/Shanghai';

/** Formats instants in Asia/Shanghai, whatever zone the browser is in. */
export interface DateFormats {
  /** 2026年3月2日 / 2 Mar 2026 */
  day(instant: string | number | null | undefined): string;
  /** Last day of a period: the day before when the instant is 00:00. */
  lastDay(instant: string | null | undefined): string;
  /** 3月2日 14:05 with the year only when it isn't `thisYear`. */
  moment(instant: string | number | null | undefined): string;
  /** Day and minute in full, for records. */
  full(instant: string | number | null | undefined): string;
}

export function dateFormats(language: string): DateFormats {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const long: Intl.DateTimeFormatOptions =
    language === 'en'
      ? { year: 'numeric', month: 'short', day: 'numeric' }
      : { year: 'numeric', month: 'long', day: 'numeric' };
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const day = new Intl.DateTimeFormat(locale, { timeZone, ...long });
  const moment = new Intl.DateTimeFormat(locale, { timeZone, month: long.month, day: 'numeric', ...time });
  const full = new Intl.DateTimeFormat(locale, { timeZone, ...long, ...time });
  const apply = (format: Intl.DateTimeFormat, instant: string | number | null | undefined, shift = 0) => {
    if (instant === null || instant === undefined || instant === 'infinity') return '';
    const ms = typeof instant === 'number' ? instant : Date.parse(instant);
    return Number.isNaN(ms) ? '' : format.format(ms + shift);
  };
  return {
    day: (instant) => apply(day, instant),
    lastDay: (instant) => apply(day, instant, -1),
    moment: (instant) => apply(moment, instant),
    full: (instant) => apply(full, instant),
  };
}

/** The formats in the reader's language. */
export function useDates(): DateFormats {
  const { i18n } = useTranslation();
  return useMemo(() => dateFormats(i18n.language), [i18n.language]);
}
