/** Noon in China of a day `YYYY-MM-DD`, for the formats that take instants. */
export const noonOf = (day: string): string => `${day}T12:00:00+08:00`;
