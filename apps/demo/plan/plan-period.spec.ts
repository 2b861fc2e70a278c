import { civilDay, isoDate, WorkingCalendar } from '#libs/deadline/index';
import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';
import { CHANNELS } from '#libs/petition/vocabulary';
import { parseInput } from '#libs/validation/index';
import { assistanceReferralRegistrations } from '#processes/assistance-referral/assistance-referral.tasks';
import { assistedReturnRegistrations } from '#processes/assisted-return/assisted-return.tasks';
import { backlogCaseRegistrations } from '#processes/backlog-case/backlog-case.tasks';
import { decideErasureRequestTask } from '#processes/erasure-request/tasks/decide-erasure-request.completion';
import { firstPetitionTasks } from '#processes/first-petition/tasks/all-tasks';
import { jointMeetingRegistrations } from '#processes/joint-meeting/joint-meeting.tasks';
import { carryOutResolutionTask } from '#processes/meeting-resolution/tasks/carry-out-resolution.completion';
import { decideReopeningTask } from '#processes/reopening/tasks/decide-reopening.completion';
import { reviewRegistrations } from '#processes/review/review.tasks';
import { DEFAULT_COUNT, DEFAULT_DAYS } from '../flags';
import type { Values } from './event';
import { planPeriod } from './plan-period';
import { SHORTEST_DAYS } from './period';
import { STORIES } from './stories/all';
import { storyCounts } from './story-counts';

const FIRST_DAY = civilDay('2026-04-01');
const { cases, period } = planPeriod('spec', 120, FIRST_DAY, SHORTEST_DAYS);
/** Of assistance, what the stories of a quarter take: nobody is followed up within it. */
const ASSISTANCE = ['describe-hardship', 'decide-civil-affairs', 'decide-finance', 'record-payment'];
/**
 * The steps that the stories take: all of the first petition and of an assisted return, a review without a hearing, a joint meeting,
 * and of a backlog case what comes before a quarter has ended without progress.
 */
const contracts = [
  ...firstPetitionTasks.map((task) => task.contract),
  ...reviewRegistrations
    .map((task) => task.contract)
    .filter(({ elementId }) => ['examine-review', 'draft-review', 'sign-review'].includes(elementId)),
  ...jointMeetingRegistrations.map((task) => task.contract),
  ...assistedReturnRegistrations.map((task) => task.contract),
  ...backlogCaseRegistrations
    .map((task) => task.contract)
    .filter(({ elementId }) => elementId !== 'examine-stall'),
  ...assistanceReferralRegistrations.map((task) => task.contract),
  carryOutResolutionTask,
  decideErasureRequestTask,
  decideReopeningTask,
];
const events = cases.flatMap((one) => one.events.map((event) => ({ ...event, case: one })));
const completions: { step: string; values: Values; joins?: number }[] = events.flatMap((event) =>
  event.do === 'complete' || event.do === 'meeting-step' ? [event] : [],
);
const valuesOf = (step: string, name: string) =>
  new Set(completions.filter((one) => one.step === step).map((one) => one.values[name]));
const endings = new Set(
  events.flatMap((one) => ('then' in one && one.then && 'status' in one.then ? [one.then.status] : [])),
);

describe('the plan of a period', () => {
  it('is the same for the same seed and another for another', () => {
    expect(planPeriod('spec', 120, FIRST_DAY, SHORTEST_DAYS).cases).toEqual(cases);
    expect(planPeriod('other', 120, FIRST_DAY, SHORTEST_DAYS).cases).not.toEqual(cases);
    expect(planPeriod('spec', 120, FIRST_DAY + 92, SHORTEST_DAYS).cases).not.toEqual(cases);
  });

  it('has as many petitions as asked for, by every channel and of every story', () => {
    expect(cases).toHaveLength(120);
    expect(new Set(cases.map((one) => one.petition.channel))).toEqual(new Set(CHANNELS));
    expect(new Set(cases.map((one) => one.story))).toEqual(new Set(STORIES.map((one) => one.id)));
    for (const count of [1, 7, 52, 53, 300])
      expect(planPeriod('spec', count, FIRST_DAY, SHORTEST_DAYS).cases).toHaveLength(count);
  });

  it('reaches every ending and every fork, whatever the seed', () => {
    expect(endings).toEqual(
      new Set([
        ...['refused', 'redirected', 'forwarded', 'joined', 'merged', 'withdrawn', 'archived'],
        'review-delivered',
      ]),
    );
    expect(valuesOf('decide-objection', 'upheld')).toEqual(new Set([true, false]));
    expect(valuesOf('decide-extension', 'granted')).toEqual(new Set([true, false]));
    expect(valuesOf('decide-transfer', 'granted')).toEqual(new Set([true, false]));
    expect(valuesOf('sign-opinion', 'approved')).toEqual(new Set([true, false]));
    expect(valuesOf('investigate-petition', 'hearing')).toEqual(new Set(['none', 'mediation', 'hearing']));
    expect(valuesOf('hold-mediation', 'agreed')).toEqual(new Set([true, false]));
    expect(valuesOf('triage-petition', 'procedure')).toEqual(new Set(['ordinary', 'simplified', undefined]));
    const taken = new Set(completions.map((one) => one.step));
    const beside = assistanceReferralRegistrations
      .map(({ contract }) => contract.elementId)
      .filter((step) => !ASSISTANCE.includes(step));
    expect(new Set([...taken, ...beside])).toEqual(new Set(contracts.map((contract) => contract.elementId)));
    expect(ASSISTANCE.filter((step) => !taken.has(step))).toEqual([]);
    const acts = [
      ...['withdraw', 'review', 'reopening', 'erasure-request', 'rate', 'material', 'draft', 'transfer'],
      ...['interest', 'suspend', 'resume', 'move', 'merge', 'split', 'open-return', 'say-return'],
      ...['open-backlog', 'milestone-done', 'milestone-move', 'accept-opinion'],
      'say-assistance',
    ];
    for (const seed of ['a', 'b', 'c', 'd']) {
      const acted = planPeriod(seed, 120, FIRST_DAY, SHORTEST_DAYS).cases.flatMap((one) =>
        one.events.map((event) => event.do),
      );
      expect(acts.filter((act) => !acted.includes(act as never))).toEqual([]);
    }
  });

  it('goes the way of its procedure from the acceptance on', () => {
    const ways = cases.flatMap(({ events }) => {
      const done = events.filter((event) => event.do === 'complete');
      const triage = done.find(({ step }) => step === 'triage-petition');
      const accepted = done.filter(
        ({ step, values }) => step === 'accept-petition' && values.decision === 'accept',
      );
      return accepted.map(({ then }) => [triage?.values.procedure, then]);
    });
    expect(ways.length).toBeGreaterThan(50);
    for (const [procedure, then] of ways) {
      expect(then).toEqual({ task: procedure === 'simplified' ? 'reply-simply' : 'investigate-petition' });
    }
  });

  it('fills in every form as its step demands', () => {
    const classes = new Map(contracts.map((contract) => [contract.elementId, contract.completion]));
    for (const { step, values, joins } of completions) {
      const given = joins === undefined ? values : { ...values, earlierPetition: 'XF20260401000001' };
      // Which text is signed is known when the case is played.
      const signed =
        (['sign-opinion', 'sign-review'].includes(step) && values.approved === true) ||
        (step === 'sign-minutes' && values.signed === true)
          ? { paperHash: 'a1'.repeat(32) }
          : {};
      // So are the fund and the receipt.
      const known = step === 'record-payment' ? { receiptId: 'receipt' } : {};
      parseInput(classes.get(step)!, { ...given, ...signed, ...known });
    }
    expect(completions.length).toBeGreaterThan(500);
  });

  it('keeps each case in order, within the period, and the staff to working days', () => {
    const calendar = new WorkingCalendar();
    for (const { events } of cases) {
      const slots = events.map((event) => event.slot);
      expect(slots).toEqual([...slots].sort((a, b) => a - b));
      expect(events[0]?.do).toBe('submit');
    }
    for (const event of events) {
      const day = period.dayOf(event.slot);
      expect(day - FIRST_DAY).toBeGreaterThanOrEqual(0);
      expect(day - FIRST_DAY).toBeLessThan(SHORTEST_DAYS);
      if ('by' in event && event.by)
        expect([isoDate(day), calendar.isWorkingDay(day)]).toEqual([isoDate(day), true]);
    }
  });

  it('leaves work undone at the end: cases that have not ended', () => {
    const ended = new Set(
      events.flatMap((one) => ('then' in one && one.then && 'status' in one.then ? [one.case.index] : [])),
    );
    expect(cases.length - ended.size).toBeGreaterThan(20);
  });
});

describe('the plan of a year', () => {
  const year = planPeriod('spec', 400, FIRST_DAY, 365);

  it('spreads what comes in over its months, and leaves open what came in during the last quarter', () => {
    const months = new Set<string>();
    for (const { story, events } of year.cases) {
      const day = year.period.dayOf(events[0]!.slot) - FIRST_DAY;
      months.add(isoDate(FIRST_DAY + day).slice(0, 7));
      const { stillOpen, days } = STORIES.find(({ id }) => id === story)!;
      expect({ story, early: day < days[0] + (stillOpen ? 273 : 0) }).toEqual({ story, early: false });
    }
    expect(months.size).toBe(12);
    expect(new Set(year.cases.map(({ story }) => story)).size).toBe(STORIES.length);
  });

  it('has at least eight joint meetings with signed minutes, and the mergers, transfers and requests of a year', () => {
    const acts = year.cases.flatMap((one) => one.events.map((event) => event.do));
    const times = (act: string) => acts.filter((one) => one === act).length;
    const signed = year.cases.flatMap(({ events }) =>
      events.filter((event) => event.do === 'meeting-step' && event.step === 'sign-minutes'),
    );
    expect(times('meeting-record')).toBeGreaterThanOrEqual(8);
    expect(signed.length).toBeGreaterThanOrEqual(8);
    for (const act of ['merge', 'split', 'transfer', 'reopening', 'erasure-request'])
      expect({ act, times: times(act) > 0 }).toEqual({ act, times: true });
  });
});

describe('the petitions', () => {
  it('repeat nothing but the repeats that are meant', () => {
    const first = cases.filter((one) => one.story !== 'joined');
    for (const name of ['subject', 'content'] as const) {
      const texts = first.map((one) => one.petition[name]);
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    }
    for (const repeat of cases.filter((one) => one.story === 'joined')) {
      const joins = repeat.events.flatMap((event) =>
        event.do === 'complete' ? [event.joins as number] : [],
      );
      for (const index of joins)
        expect(cases[index]!.petition.petitioners).toEqual(repeat.petition.petitioners);
      expect(joins.every((index) => index < repeat.index)).toBe(true);
    }
  });

  it('are of people whom nobody can be: no area 999999, no network 12, no name of the staff', () => {
    const people = cases.flatMap((one) => one.petition.petitioners);
    const staff = new Set(SAMPLE_PEOPLE.map(([, name]) => name));
    expect(people.length).toBeGreaterThan(100);
    for (const { name, phone, idNumber } of people) {
      expect(staff.has(name)).toBe(false);
      expect(phone).toMatch(/^12\d{9}$/);
      if (idNumber) expect(idNumber).toMatch(/^999999\d{11}[\dX]$/);
    }
  });

  it('leave no placeholder unfilled', () => {
    expect(JSON.stringify(cases).match(/\{[a-z]+\}|undefined|NaN/g)).toBeNull();
  });

  it('name nobody when they are anonymous, and accuse a unit when they are accusations', () => {
    const anonymous = cases.filter((one) => one.petition.anonymous);
    expect(anonymous.length).toBeGreaterThan(0);
    expect(anonymous.every((one) => one.petition.petitioners.length === 0)).toBe(true);
    const accusing = cases.filter((one) => one.petition.category === 'accusation');
    expect(accusing.length).toBeGreaterThan(1);
    expect(accusing.every((one) => one.petition.accusedUnitId)).toBe(true);
  });
});

describe('how many go each way', () => {
  it.each([1, 10, 52, 53, 60, 120, 137, 1000])('adds up to %d', (count) => {
    const numbers = [...storyCounts(count, SHORTEST_DAYS).values()];
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(numbers.every((one) => one >= 1)).toBe(true);
  });

  it('offers help home to six in the year that is played unless told: two decline, one takes consent back', () => {
    const counts = [...storyCounts(DEFAULT_COUNT, DEFAULT_DAYS)].map(([{ id }, number]) => [id, number]);
    expect(Object.fromEntries(counts)).toMatchObject({
      'return-taken': 3,
      'return-declined': 2,
      'return-taken-back': 1,
    });
  });

  it('has twelve backlog cases in that year, of every ending', () => {
    const counts = [...storyCounts(DEFAULT_COUNT, DEFAULT_DAYS)].map(([{ id }, number]) => [id, number]);
    const backlogs = counts.filter(([id]) => String(id).startsWith('backlog-'));
    expect(Object.fromEntries(backlogs)).toEqual({
      'backlog-settled': 5,
      'backlog-stalled': 3,
      'backlog-withdrawn': 1,
      'backlog-open': 3,
    });
    const acts = planPeriod('spec', DEFAULT_COUNT, FIRST_DAY, DEFAULT_DAYS).cases.flatMap(
      (one) => one.events,
    );
    expect(acts.filter((event) => event.do === 'open-backlog')).toHaveLength(12);
    expect(acts.some((event) => event.do === 'complete' && event.step === 'examine-stall')).toBe(true);
  });
});
