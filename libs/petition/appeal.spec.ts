import { type AppealFacts, appealOf, type AppealRequest } from './appeal';

const now = new Date('2026-05-01T00:00:00Z');
const open = new Date('2026-05-20T16:00:00Z');
const passed = new Date('2026-04-20T16:00:00Z');
const facts = (over: Partial<AppealFacts> = {}): AppealFacts => ({
  status: 'opinion-delivered',
  opinionId: 'first',
  requests: [],
  reopening: false,
  windows: { review: open, 're-review': null },
  ...over,
});
const request = (over: Partial<AppealRequest>): AppealRequest => ({
  level: 'review',
  opinionId: 'first',
  state: 'decided',
  lateCause: null,
  outcome: 'upheld',
  ...over,
});
const refusedAs = (over: Partial<AppealFacts>) => {
  const appeal = appealOf(facts(over), now);
  return appeal.level === null ? appeal.because : appeal.level;
};

it('begins with a review within the 30 days, and late after them', () => {
  expect(appealOf(facts(), now)).toEqual({
    level: 'review',
    late: false,
    causeNeeded: false,
    opinionId: 'first',
  });
  const late = facts({ status: 'archived', windows: { review: passed, 're-review': null } });
  expect(appealOf(late, now)).toMatchObject({ level: 'review', late: true });
});

it('is late from the very end of the period on', () => {
  expect(appealOf(facts({ windows: { review: now, 're-review': null } }), now)).toMatchObject({ late: true });
});

it('goes on to a re-review once the review has upheld or changed the opinion', () => {
  for (const outcome of ['upheld', 'changed'] as const) {
    const reviewed = facts({
      status: 'review-delivered',
      requests: [request({ outcome })],
      windows: { review: passed, 're-review': open },
    });
    expect(appealOf(reviewed, now)).toMatchObject({ level: 're-review', late: false });
  }
});

it('ends with a re-review', () => {
  const requests = [request({}), request({ level: 're-review', outcome: 'changed' })];
  expect(refusedAs({ status: 'archived', requests })).toBe('petition.appeal-final');
});

it('begins anew with the new opinion after either level sent the matter back', () => {
  const requests = [request({}), request({ level: 're-review', outcome: 'sent-back' })];
  expect(refusedAs({ opinionId: 'second', requests })).toBe('review');
});

it.each([
  ['there is no opinion', { opinionId: null }, 'petition.review-not-open'],
  ['the matter is being handled', { status: 'investigating' as const }, 'petition.review-not-open'],
  ['it was withdrawn', { status: 'withdrawn' as const }, 'petition.review-not-open'],
  ['no period has begun', { windows: { review: null, 're-review': null } }, 'petition.review-not-open'],
  ['the case may be handled anew', { reopening: true }, 'petition.reopening-already-requested'],
  ['one is under way', { requests: [request({ state: 'admitted' })] }, 'petition.review-already-requested'],
  [
    'one was just asked for',
    { requests: [request({ state: 'requested' })] },
    'petition.review-already-requested',
  ],
  [
    'the reason why it is late was found wanting',
    { requests: [request({ state: 'refused', lateCause: 'illness' })] },
    'petition.review-refused',
  ],
])('offers none while %s', (_, over, code) => {
  expect(refusedAs(over as Partial<AppealFacts>)).toBe(code);
});

it('asks for the reason after a late request without one was refused', () => {
  const requests = [request({ state: 'refused' })];
  expect(appealOf(facts({ requests }), now)).toMatchObject({ level: 'review', causeNeeded: true });
});
