import { civilDayOf, isoDate } from '#libs/deadline/civil-day';

/** SQL of the next receipt number, such as XF20260302000012; `day` is the parameter that holds `chinaDay`. */
export const nextReceiptNumber = (day: string) =>
  `'XF' || ${day}::text || lpad(nextval('petition_receipt')::text, 6, '0')`;

/** The day in China of an instant, `yyyymmdd`. */
export function chinaDay(now: Date): string {
  return isoDate(civilDayOf(now)).replaceAll('-', '');
}
