import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { Language } from '../i18n/language';

/** The names of months and days in the calendars of date fields. */
export function nameDaysIn(language: Language): void {
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
}
