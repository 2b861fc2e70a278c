import { type ReopeningFacts, reopeningOf } from './reopening';

const closedAt = new Date('2026-03-02T04:00:00Z');
const ends = new Date('2026-08-31T16:00:00Z');
const facts: ReopeningFacts = {
  status: 'archived',
  closedAt,
  eligible: true,
  request: null,
  underAppeal: false,
};
const offer = (over: Partial<ReopeningFacts>, now = new Date('2026-04-01T00:00:00Z')) =>
  reopeningOf({ ...facts, ...over }, () => ends, now);

it('is offered from the closing of an answered case to the end of the period', () => {
  expect(offer({})).toEqual({ until: ends });
  expect(offer({}, new Date(ends.getTime() - 1))).toEqual({ until: ends });
});

it.each([
  ['while a request waits', { request: 'requested' }, 'petition.reopening-already-requested'],
  ['when this closing has seen one declined', { request: 'declined' }, 'petition.reopening-declined'],
  ['before the case is closed', { status: 'investigating', closedAt: null }, 'petition.reopening-not-open'],
  ['of a case that was refused', { status: 'refused' }, 'petition.reopening-not-open'],
  ['of an accusation or an anonymous case', { eligible: false }, 'petition.reopening-not-open'],
  ['while an appeal is under way', { underAppeal: true }, 'petition.review-already-requested'],
] as const)('is not offered %s', (_, over, because) => {
  expect(offer(over)).toEqual({ until: null, because });
});

it('is not offered at the end of the period', () => {
  expect(offer({}, ends)).toEqual({ until: null, because: 'petition.reopening-too-late' });
});
