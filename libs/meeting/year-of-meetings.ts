import { civilDay } from '#libs/deadline/civil-day';

/** How far into which year. */
export interface Progress {
  year: number;
  /** Months that have passed whole, 0–12. */
  months: number;
}

export interface YearOfMeetings {
  year: number;
  /** So many are held in a year at least. */
  atLeast: number;
  held: number;
  /** Still to come in this year. */
  planned: number;
  /** So many should have been held by now, month by month. */
  expected: number;
  /** Fewer were held than should have been. */
  behind: boolean;
  /** What is held and planned is too little for the year. */
  short: boolean;
}

/** Counts a year's meetings against what it should have. */
export function yearOfMeetings(
  { year, months }: Progress,
  atLeast: number,
  held: number,
  planned: number,
): YearOfMeetings {
  const expected = Math.floor((atLeast * months) / 12);
  return {
    year,
    atLeast,
    held,
    planned,
    expected,
    behind: held < expected,
    short: held + planned < atLeast,
  };
}

/** @param today `YYYY-MM-DD` in China */
export function progressOf(today: string): Progress {
  const [year, month] = parts(today);
  return { year, months: month - 1 };
}

/** What a check at the beginning of a month looks at: in January the year that is over. */
export function checkedProgress(today: string): Progress {
  const [year, month] = parts(today);
  return month === 1 ? { year: year - 1, months: 12 } : { year, months: month - 1 };
}

function parts(iso: string): [year: number, month: number] {
  civilDay(iso);
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
}
