import { type HeldPost, planPosts, type PostInput } from './post-plan';

const TODAY = '2027-03-10';
const POST = { unitId: 'dongjie', role: 'handler' } as const;
const held = (more: Partial<HeldPost> = {}): HeldPost => ({
  id: 'one',
  ...POST,
  from: '2027-01-01',
  until: null,
  taken: false,
  ...more,
});
const plan = (posts: HeldPost[], wanted: PostInput[]) => planPosts(posts, wanted, TODAY);
const kinds = (posts: HeldPost[], wanted: PostInput[]) => {
  const result = plan(posts, wanted);
  if ('fault' in result) return result.fault;
  const { ended, dropped, redated, given } = result.plan;
  return { ended: ended.length, dropped: dropped.length, redated: redated.length, given: given.length };
};
const NOTHING = { ended: 0, dropped: 0, redated: 0, given: 0 };

it('gives a post from today until further notice when nothing is said', () => {
  expect(plan([], [POST])).toMatchObject({ plan: { given: [{ ...POST, from: TODAY, until: null }] } });
});

it('leaves a post as it is that is named without days, by its group or its id', () => {
  const own = held({ until: '2027-06-30' });
  expect(kinds([own], [POST])).toEqual(NOTHING);
  expect(kinds([own], [{ ...POST, id: 'one' }])).toEqual(NOTHING);
});

it('ends what is not named any more, and drops what has not begun', () => {
  const coming = held({ id: 'two', unitId: 'hexi', from: '2027-04-01' });
  expect(kinds([held(), coming], [])).toEqual({ ...NOTHING, ended: 1, dropped: 1 });
});

it('changes days, and takes a last day away with null', () => {
  const result = plan([held({ until: '2027-06-30' })], [{ ...POST, until: null }]);
  expect(result).toMatchObject({ plan: { redated: [{ id: 'one', until: null }] } });
});

it('has somebody hold the same post again later', () => {
  const again = { ...POST, from: '2027-05-01' };
  expect(kinds([held({ until: '2027-03-31' })], [{ ...POST, id: 'one' }, again])).toEqual({
    ...NOTHING,
    given: 1,
  });
});

it('gives a post again on the day on which it was taken away', () => {
  expect(kinds([held({ until: TODAY, taken: true })], [POST])).toEqual({ ...NOTHING, given: 1 });
});

it.each<[string, HeldPost[], PostInput[], object]>([
  [
    'an end before the beginning',
    [],
    [{ ...POST, from: '2027-05-02', until: '2027-05-01' }],
    { part: 'until', rule: 'post-dates' },
  ],
  [
    'a begun post that begins later',
    [held()],
    [{ ...POST, id: 'one', from: '2027-03-11' }],
    { part: 'from', rule: 'post-begun' },
  ],
  [
    'an end before yesterday',
    [held()],
    [{ ...POST, until: '2027-03-08' }],
    { part: 'until', rule: 'post-end-past' },
  ],
  ['the same post twice', [], [POST, POST], { index: 1, part: 'role', rule: 'post-twice' }],
  [
    'terms that share a day',
    [],
    [
      { ...POST, until: '2027-05-01' },
      { ...POST, from: '2027-05-01' },
    ],
    { index: 1, part: 'from', rule: 'post-overlap' },
  ],
  [
    'a beginning within a term that is over',
    [held({ from: '2027-01-01', until: '2027-02-28' })],
    [{ ...POST, from: '2027-02-28' }],
    { part: 'from', rule: 'post-overlap' },
  ],
  ['a post of somebody else', [held()], [{ ...POST, id: 'other' }], { part: 'id', rule: 'post-gone' }],
  [
    'a post that is over',
    [held({ until: '2027-02-28' })],
    [{ ...POST, id: 'one' }],
    { part: 'id', rule: 'post-gone' },
  ],
])('refuses %s', (_, posts, wanted, fault) => {
  expect(plan(posts, wanted)).toMatchObject({ fault });
});

it('ends at once by a last day of yesterday', () => {
  expect(kinds([held()], [{ ...POST, until: '2027-03-09' }])).toEqual({ ...NOTHING, redated: 1 });
});
