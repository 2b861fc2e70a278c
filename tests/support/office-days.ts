import { civilDay, isoDate } from '#libs/deadline/civil-day';
import { officeDay } from './case-driver';

/** The day so many days after another, each `YYYY-MM-DD`. */
export const daysAfter = (day: string, days: number): string => isoDate(civilDay(day) + days);

/** A day of the office's calendar so many days from today. */
export const dayIn = async (days: number): Promise<string> => daysAfter(await officeDay(), days);
