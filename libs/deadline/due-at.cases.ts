import type { DeadlineId } from './deadline-id';

/**
 * Expected last days, worked out by hand from the State Council's yearly notices, never from the code they test.
 * `[deadline, event, last day in China]`, then `provisional` where a year not published decides the date.
 *
 * Days off and make-up workdays (调休) that matter here:
 * 2014 National Day 10-01…07, worked 09-28 10-11 · 2020 Spring Festival 01-24…02-02 (prolonged in the epidemic)
 * 2024 Spring Festival 02-10…17, worked 02-04 02-18 · Qingming 04-04…06, worked 04-07 · Labour Day 05-01…05, worked
 *   04-28 05-11 · Mid-Autumn 09-15…17, worked 09-14 · National Day 10-01…07, worked 09-29 10-12
 * 2025 Spring Festival 01-28…02-04, worked 01-26 02-08 · Dragon Boat 05-31…06-02 · National Day 10-01…08, worked
 *   09-28 10-11
 * 2026 New Year 01-01…03, worked 01-04 · Spring Festival 02-15…23, worked 02-14 02-28 · Qingming 04-04…06 ·
 *   Labour Day 05-01…05, worked 05-09 · Dragon Boat 06-19…21 · Mid-Autumn 09-25…27 · National Day 10-01…07, worked
 *   09-20 10-10
 */
export type DueAtCase = [deadline: DeadlineId, event: string, lastDay: string, provisional?: 'provisional'];

export const ordinaryWeeks: DueAtCase[] = [
  ['objection', '2026-03-09T10:00+08:00', '2026-03-16'], // Monday; five working days reach the next Monday
  ['objection', '2026-03-13T10:00+08:00', '2026-03-20'], // Friday
  ['objection', '2026-03-14T10:00+08:00', '2026-03-20'], // Saturday
  ['objection', '2026-03-15T10:00+08:00', '2026-03-20'], // Sunday
  ['simplified-acceptance', '2026-03-09T09:00+08:00', '2026-03-12'],
  ['simplified-acceptance', '2026-03-11T09:00+08:00', '2026-03-16'], // Wednesday, over a weekend
  ['simplified-handling', '2026-03-09T09:00+08:00', '2026-03-23'],
  ['joint-meeting-convened', '2026-03-09T09:00+08:00', '2026-03-30'],
  ['assistance-decision', '2026-06-02T15:30+08:00', '2026-06-16'],
  ['assistance-decision-finance', '2026-06-02T15:30+08:00', '2026-06-16'],
  ['assistance-statement', '2026-06-02T15:30+08:00', '2026-06-09'],
  ['assistance-consent', '2026-06-02T15:30+08:00', '2026-06-17'],
  ['assistance-answer', '2026-06-04T15:30+08:00', '2026-06-09'],
  ['assistance-answer-finance', '2026-06-04T15:30+08:00', '2026-06-09'],
  ['assistance-payment', '2026-06-02T15:30+08:00', '2026-06-16'],
  ['assistance-follow-up', '2026-06-02T15:30+08:00', '2026-06-16'],
  ['extension-decision', '2026-06-04T15:30+08:00', '2026-06-09'],
  ['transfer-decision', '2026-06-04T15:30+08:00', '2026-06-09'],
  ['outside-answer', '2026-06-04T15:30+08:00', '2026-07-04'],
  ['objection-decision', '2026-06-03T15:30+08:00', '2026-06-10'],
];

export const springFestival: DueAtCase[] = [
  ['objection', '2026-02-11T10:00+08:00', '2026-02-25'], // 12, 13, Saturday 14 worked, then 24, 25
  ['simplified-acceptance', '2026-02-13T10:00+08:00', '2026-02-25'],
  ['simplified-acceptance', '2026-02-14T10:00+08:00', '2026-02-26'], // event on a make-up workday
  ['simplified-acceptance', '2026-02-15T10:00+08:00', '2026-02-26'], // event within the holiday
  ['simplified-acceptance', '2026-02-23T10:00+08:00', '2026-02-26'],
  ['objection', '2026-02-24T10:00+08:00', '2026-03-02'], // Saturday 28 worked, Sunday off
  ['simplified-handling', '2026-02-09T10:00+08:00', '2026-02-28'], // ends on a worked Saturday
  ['joint-meeting-convened', '2026-02-02T10:00+08:00', '2026-02-28'],
  ['objection', '2025-01-24T10:00+08:00', '2025-02-07'], // Sunday 26 worked, 27, then 5, 6, 7
  ['simplified-handling', '2025-01-23T10:00+08:00', '2025-02-12'],
  ['simplified-acceptance', '2025-02-07T10:00+08:00', '2025-02-11'], // Saturday 8 worked
  ['objection', '2024-02-08T10:00+08:00', '2024-02-21'], // 9 is a working day, Sunday 18 too
  ['simplified-acceptance', '2024-02-02T10:00+08:00', '2024-02-06'], // Sunday 4 worked
  ['objection', '2020-01-23T10:00+08:00', '2020-02-07'],
];

export const nationalDay: DueAtCase[] = [
  ['objection', '2026-09-29T10:00+08:00', '2026-10-12'], // 30, then 8, 9, Saturday 10 worked, 12
  ['simplified-acceptance', '2026-09-18T10:00+08:00', '2026-09-22'], // Sunday 20 worked
  ['objection', '2026-09-21T10:00+08:00', '2026-09-29'], // Mid-Autumn between
  ['simplified-handling', '2026-09-17T10:00+08:00', '2026-10-08'], // both holidays
  ['simplified-acceptance', '2026-09-30T10:00+08:00', '2026-10-10'], // ends on a worked Saturday
  ['objection', '2025-09-26T10:00+08:00', '2025-10-10'],
  ['joint-meeting-convened', '2025-09-24T10:00+08:00', '2025-10-21'],
  ['objection', '2024-09-27T10:00+08:00', '2024-10-10'],
  ['simplified-handling', '2024-09-13T10:00+08:00', '2024-09-29'], // Saturday 14 and Sunday 29 worked
  ['simplified-acceptance', '2024-10-10T10:00+08:00', '2024-10-14'],
  ['objection', '2014-09-26T10:00+08:00', '2014-10-09'],
];

export const otherHolidays: DueAtCase[] = [
  ['objection', '2025-12-30T10:00+08:00', '2026-01-07'], // Sunday 4 worked
  ['simplified-acceptance', '2025-12-31T10:00+08:00', '2026-01-06'],
  ['objection', '2026-04-30T10:00+08:00', '2026-05-11'], // 6, 7, 8, Saturday 9 worked, 11
  ['simplified-acceptance', '2024-04-26T10:00+08:00', '2024-04-30'], // Sunday 28 worked
  ['simplified-acceptance', '2024-04-03T10:00+08:00', '2024-04-09'], // Sunday 7 worked
  ['objection', '2026-04-03T10:00+08:00', '2026-04-13'],
  ['simplified-acceptance', '2026-06-18T10:00+08:00', '2026-06-24'],
  ['objection', '2025-05-30T10:00+08:00', '2025-06-09'],
];

/** An office's duty in calendar days ends where it ends, holiday or not. */
export const calendarDaysOfAnOffice: DueAtCase[] = [
  ['registration-decision', '2026-03-02T10:00+08:00', '2026-03-17'],
  ['registration-decision', '2026-02-02T10:00+08:00', '2026-02-17'], // within the Spring Festival
  ['registration-decision', '2026-09-16T10:00+08:00', '2026-10-01'], // National Day itself
  ['acceptance-notice', '2026-01-31T10:00+08:00', '2026-02-15'], // from a month's end
  ['acceptance-notice', '2024-02-20T10:00+08:00', '2024-03-06'], // over 29 February
  ['acceptance-notice', '2025-02-20T10:00+08:00', '2025-03-07'], // no 29 February
  ['registration-decision', '2024-02-14T10:00+08:00', '2024-02-29'],
  ['registration-decision', '2025-02-14T10:00+08:00', '2025-03-01'],
  ['registration-decision', '2025-12-20T10:00+08:00', '2026-01-04'], // over the year's end
  ['handling', '2026-01-01T10:00+08:00', '2026-03-02'],
  ['handling', '2024-01-01T10:00+08:00', '2024-03-01'],
  ['handling', '2025-12-31T10:00+08:00', '2026-03-01'], // a Sunday
  ['handling', '2024-12-31T10:00+08:00', '2025-03-01'], // a Saturday
  ['handling', '2023-12-31T10:00+08:00', '2024-02-29'],
  ['handling', '2026-08-02T10:00+08:00', '2026-10-01'],
  ['handling-extension', '2026-03-02T10:00+08:00', '2026-04-01'],
  ['review', '2026-01-30T10:00+08:00', '2026-03-01'],
  ['review', '2024-01-30T10:00+08:00', '2024-02-29'],
  ['re-review', '2026-12-05T10:00+08:00', '2027-01-04'], // the calendar of 2027 has no say in it
  ['return-visit', '2026-09-01T10:00+08:00', '2026-10-01'],
  ['reopening-request', '2026-03-02T10:00+08:00', '2026-08-31'], // 29 August is a Saturday
  ['erasure-answer', '2026-03-02T10:00+08:00', '2026-03-23'],
  ['reopening-decision', '2026-03-02T10:00+08:00', '2026-03-16'],
  ['backlog-talk', '2026-03-02T10:00+08:00', '2026-03-17'],
  ['backlog-plan', '2026-03-02T10:00+08:00', '2026-03-16'],
  ['backlog-study', '2026-03-02T10:00+08:00', '2026-03-09'],
  ['backlog-inspection', '2026-03-02T10:00+08:00', '2026-05-01'], // a holiday: an office's duty does not move
  ['backlog-quarter', '2026-03-02T10:00+08:00', '2026-05-31'],
  ['backlog-milestone', '2026-03-02T10:00+08:00', '2026-04-01'],
  ['supervision-answer', '2026-03-02T10:00+08:00', '2026-03-09'],
  ['supervision-check', '2026-03-02T10:00+08:00', '2026-03-09'],
  ['rectification-report', '2026-03-02T10:00+08:00', '2026-03-16'],
  ['erasure-appraisal', '2026-03-02T10:00+08:00', '2026-04-14'], // Qingming, 4 to 6 April, is off
  ['erasure-approval', '2026-03-02T10:00+08:00', '2026-03-30'],
  ['meeting-minutes', '2026-03-02T10:00+08:00', '2026-03-09'],
  ['meeting-resolution', '2026-03-02T10:00+08:00', '2026-04-01'],
  ['handling', '2026-12-01T10:00+08:00', '2027-01-30'],
];

/** A petitioner's own period moves on from a day off to the next working day. */
export const petitionersPeriods: DueAtCase[] = [
  ['review-request', '2026-02-02T10:00+08:00', '2026-03-04'], // a Wednesday stays
  ['review-request', '2026-01-16T10:00+08:00', '2026-02-24'], // 02-15, over the whole Spring Festival
  ['review-request', '2026-01-15T10:00+08:00', '2026-02-14'], // a worked Saturday stays
  ['review-request', '2026-01-29T10:00+08:00', '2026-02-28'], // a worked Saturday stays
  ['review-request', '2026-09-01T10:00+08:00', '2026-10-08'], // 10-01
  ['review-request', '2026-09-10T10:00+08:00', '2026-10-10'], // a worked Saturday stays
  ['review-request', '2026-09-11T10:00+08:00', '2026-10-12'], // Sunday 10-11
  ['re-review-request', '2026-03-06T10:00+08:00', '2026-04-07'], // Qingming Sunday 04-05
  ['re-review-request', '2026-04-01T10:00+08:00', '2026-05-06'], // 05-01
  ['re-review-request', '2026-05-14T10:00+08:00', '2026-06-15'], // Saturday 06-13
  ['review-request', '2025-12-02T10:00+08:00', '2026-01-04'], // 01-01 to a worked Sunday
  ['review-request', '2025-08-29T10:00+08:00', '2025-09-28'], // a worked Sunday stays
  ['review-request', '2024-01-11T10:00+08:00', '2024-02-18'], // 02-10 to a worked Sunday
  ['re-review-request', '2024-01-30T10:00+08:00', '2024-02-29'],
];

/** What counts is the day in China, whatever day UTC has. */
export const edgesOfTheDay: DueAtCase[] = [
  ['registration-decision', '2026-03-02T23:59:59.999+08:00', '2026-03-17'],
  ['registration-decision', '2026-03-03T00:00:00.000+08:00', '2026-03-18'],
  ['registration-decision', '2026-03-03T00:01+08:00', '2026-03-18'], // UTC still has the 2nd
  ['registration-decision', '2026-03-02T15:59:00Z', '2026-03-17'],
  ['registration-decision', '2026-03-02T16:01:00Z', '2026-03-18'],
  ['objection', '2026-03-12T23:59+08:00', '2026-03-19'],
  ['objection', '2026-03-13T00:01+08:00', '2026-03-20'],
  ['objection', '2026-03-13T23:59+08:00', '2026-03-20'],
  ['objection', '2026-03-14T00:01+08:00', '2026-03-20'],
  ['handling', '2025-12-31T23:59+08:00', '2026-03-01'],
  ['handling', '2026-01-01T00:01+08:00', '2026-03-02'], // UTC still has 2025
  ['review-request', '2026-01-15T23:59+08:00', '2026-02-14'],
  ['review-request', '2026-01-16T00:01+08:00', '2026-02-24'], // two minutes make ten days
  ['simplified-acceptance', '2026-02-13T23:59+08:00', '2026-02-25'],
  ['simplified-acceptance', '2026-02-14T00:01+08:00', '2026-02-26'],
  ['registration-decision', '2024-02-28T23:59+08:00', '2024-03-14'],
  ['registration-decision', '2024-02-28T16:30:00Z', '2024-03-15'], // 29 February in China
];

/** `[deadline, event, end]`: hours go on through nights, weekends and holidays. */
export const HOURS: [deadline: DeadlineId, event: string, end: string][] = [
  ['return-offer', '2026-03-02T10:20+08:00', '2026-03-03T10:20+08:00'],
  ['return-answer', '2026-03-06T18:00+08:00', '2026-03-09T18:00+08:00'], // a weekend between
  ['return-travel', '2026-02-14T23:59:59.999+08:00', '2026-02-15T23:59:59.999+08:00'], // into the Spring Festival
  ['return-arrival', '2026-12-30T00:00+08:00', '2027-01-02T00:00+08:00'],
  ['return-talk', '2024-02-28T12:00+08:00', '2024-03-01T12:00+08:00'], // over 29 February
  ['return-plan', '2026-03-02T08:00+08:00', '2026-03-05T08:00+08:00'],
];

/** Weekends alone, and said to be so. */
export const yearsNotPublished: DueAtCase[] = [
  ['objection', '2099-03-06T10:00+08:00', '2099-03-13', 'provisional'], // a Friday
  ['objection', '2099-10-02T10:00+08:00', '2099-10-09', 'provisional'], // National Day is not known off
  ['review-request', '2099-01-02T10:00+08:00', '2099-02-02', 'provisional'], // Sunday 02-01
  ['review-request', '2099-01-05T10:00+08:00', '2099-02-04', 'provisional'],
  ['handling', '2099-01-01T10:00+08:00', '2099-03-02'], // an office's calendar days never ask the calendar
  ['objection', '2003-10-06T10:00+08:00', '2003-10-13', 'provisional'], // before the first year kept
  ['objection', '2003-12-26T10:00+08:00', '2004-01-05', 'provisional'], // 29–31, then Friday 2 and Monday 5
  ['simplified-acceptance', '2004-01-05T10:00+08:00', '2004-01-08'],
];
