import type { Light } from '#libs/deadline/light';
import { isReturnRow } from '#libs/deadline/return-rows';
import { type Channel, CHANNELS, ENDED, type Status, STATUSES } from '#libs/petition/vocabulary';
import type { CaseView } from '../run/view';

/** What has become of the petitions of a period. */
export interface Tally {
  petitions: number;
  closed: number;
  channels: [Channel, number][];
  statuses: [Status, number][];
  /** Ended deadlines of the staff. */
  met: number;
  late: number;
  /** Ended periods within which petitioners could do something. */
  petitioners: number;
  /** Open deadlines. */
  lights: [Light, number][];
  notices: number;
  documents: number;
  ratings: number;
  /** 1 to 5; 0 without ratings. */
  averageRating: number;
  /** Households that were referred for assistance. */
  referrals: number;
  /** Cases of long standing that leaders took on. */
  backlogCases: number;
  openTasks: number;
  inboxes: number;
}

const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey'];

export function tally(views: readonly CaseView[]): Tally {
  // An assisted return is counted in no statistic.
  const deadlines = views.flatMap((view) => view.deadlines).filter(({ rowId }) => !isReturnRow(rowId));
  const ended = deadlines.filter(({ state }) => state === 'met');
  const staff = ended.filter(({ actorRole }) => actorRole !== 'petitioner');
  const open = deadlines.filter(({ state }) => state === 'running' || state === 'suspended');
  const tasks = views.flatMap((view) => view.tasks).filter(({ state }) => state === 'open');
  const scores = views.flatMap(({ rating }) => (rating ? [rating.score] : []));
  const count = <T>(words: readonly T[], of: readonly T[]) =>
    words.map((word): [T, number] => [word, of.filter((one) => one === word).length]);
  const began = (row: string) =>
    views.filter((view) => view.deadlines.some(({ rowId }) => rowId === row)).length;
  return {
    petitions: views.length,
    closed: views.filter(({ status }) => ENDED.includes(status)).length,
    channels: count(
      CHANNELS,
      views.map(({ channel }) => channel),
    ),
    statuses: count(
      STATUSES,
      views.map(({ status }) => status),
    ).filter(([, number]) => number > 0),
    met: staff.filter(({ late }) => !late).length,
    late: staff.filter(({ late }) => late).length,
    petitioners: ended.length - staff.length,
    lights: count(
      LIGHTS,
      open.map(({ light }) => light),
    ),
    notices: views.reduce((sum, { notices }) => sum + notices.length, 0),
    documents: views.reduce((sum, { documents }) => sum + documents.length, 0),
    ratings: scores.length,
    averageRating: scores.length === 0 ? 0 : scores.reduce((sum, one) => sum + one, 0) / scores.length,
    referrals: began('assistance-consent'),
    backlogCases: began('backlog-plan'),
    openTasks: tasks.length,
    inboxes: new Set(tasks.map(({ group }) => group)).size,
  };
}
