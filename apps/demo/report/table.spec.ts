import type { CaseView } from '../run/view';
import { table, widthOf } from './table';
import { tally } from './tally';

const deadline = (over: object) => ({
  id: '1',
  rowId: 'handling',
  state: 'met' as const,
  light: 'green' as const,
  late: false,
  actorRole: 'handler',
  ...over,
});
const view = (over: Partial<CaseView>): CaseView => ({
  id: '1',
  receiptNumber: 'XF1',
  channel: 'letter',
  status: 'archived',
  anonymous: false,
  rating: null,
  tasks: [],
  deadlines: [],
  notices: [],
  documents: [],
  ...over,
});
const task = (group: string, state: 'open' | 'completed') => ({
  key: '1',
  elementId: 'x',
  state,
  group,
  refusal: null,
});

const counted = tally([
  view({
    rating: { score: 4 },
    notices: [{ kind: 'opinion', readAt: null }],
    deadlines: [
      deadline({}),
      deadline({ late: true }),
      deadline({ actorRole: 'petitioner' }),
    ] as CaseView['deadlines'],
  }),
  view({
    channel: 'online',
    status: 'assigned',
    rating: { score: 1 },
    tasks: [task('dongjie:handler', 'open'), task('dongjie:handler', 'open'), task('hexi:head', 'completed')],
    deadlines: [
      deadline({ rowId: 'assistance-consent', state: 'cancelled' }),
      deadline({ rowId: 'backlog-plan' }),
      deadline({ state: 'running', light: 'red' }),
      deadline({ state: 'suspended', light: 'grey' }),
      deadline({ state: 'cancelled', light: 'grey' }),
    ] as CaseView['deadlines'],
  }),
]);

describe('the final count', () => {
  it('tells late from on time, the staff’s periods from the petitioners’, open from ended', () => {
    expect(counted).toMatchObject({ petitions: 2, closed: 1, met: 2, late: 1, petitioners: 1 });
    expect(Object.fromEntries(counted.lights)).toEqual({ red: 1, yellow: 0, green: 0, grey: 1 });
    expect(counted).toMatchObject({ notices: 1, ratings: 2, averageRating: 2.5, openTasks: 2, inboxes: 1 });
  });

  it('counts what departments do together once a case, and no assisted return', () => {
    expect(counted).toMatchObject({ referrals: 1, backlogCases: 1 });
  });

  it('names every channel, and only the outcomes that there were', () => {
    expect(counted.channels).toHaveLength(9);
    expect(counted.statuses).toEqual([
      ['assigned', 1],
      ['archived', 1],
    ]);
  });
});

describe('the table', () => {
  it('lines its numbers up, Chinese characters being two columns wide', () => {
    const rows = table(counted, 3).filter((line) => line.startsWith('  '));
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(widthOf)).size).toBe(1);
  });
});
