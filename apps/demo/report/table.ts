import type { Tally } from './tally';
import { CHANNEL_WORDS, HEADINGS, LIGHT_WORDS, STATUS_WORDS } from './words';

type Word = readonly [zh: string, en: string];
type Row = readonly [word: Word, value: string];

const LABEL_WIDTH = 52;
const VALUE_WIDTH = 6;

/**
 * The final table, line by line: sections with Chinese and English headings. An assisted return is counted nowhere.
 *
 * @param meetings joint meetings that were held
 */
export function table(tally: Tally, meetings: number): string[] {
  const title: Word = [
    `${HEADINGS.title[0]}：${tally.petitions} 件，办结 ${tally.closed} 件`,
    `${HEADINGS.title[1]}: ${tally.petitions} petitions, ${tally.closed} closed`,
  ];
  return [
    line(title),
    ...section(
      HEADINGS.channels,
      tally.channels.map(([channel, number]) => [CHANNEL_WORDS[channel], String(number)]),
    ),
    ...section(
      HEADINGS.outcomes,
      tally.statuses.map(([status, number]) => [STATUS_WORDS[status], String(number)]),
    ),
    ...section(HEADINGS.deadlines, [
      [HEADINGS.met, String(tally.met)],
      [HEADINGS.late, String(tally.late)],
      [HEADINGS.lapsed, String(tally.petitioners)],
    ]),
    ...section(
      HEADINGS.running,
      tally.lights.map(([light, number]) => [LIGHT_WORDS[light], String(number)]),
    ),
    ...section(HEADINGS.together, [
      [HEADINGS.meetings, String(meetings)],
      [HEADINGS.referrals, String(tally.referrals)],
      [HEADINGS.backlogCases, String(tally.backlogCases)],
    ]),
    ...section(HEADINGS.work, [
      [HEADINGS.notices, String(tally.notices)],
      [HEADINGS.documents, String(tally.documents)],
      [HEADINGS.ratings, `${tally.ratings}`],
      [HEADINGS.score, tally.averageRating.toFixed(1)],
      [HEADINGS.tasks, String(tally.openTasks)],
      [HEADINGS.inboxes, String(tally.inboxes)],
    ]),
  ];
}

function section(heading: Word, rows: readonly Row[]): string[] {
  return [
    '─'.repeat(LABEL_WIDTH + VALUE_WIDTH),
    line(heading),
    ...rows.map(([word, value]) => `  ${pad(line(word), LABEL_WIDTH - 2)}${value.padStart(VALUE_WIDTH)}`),
  ];
}

const line = ([zh, en]: Word) => `${zh} · ${en}`;

/** A terminal shows a Chinese character two columns wide. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(char) ? 2 : 1),
    0,
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - widthOf(text)));
}
