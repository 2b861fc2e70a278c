import { leavingOf } from './leaving';
import { postsOf } from './post-values';

const HELD = [{ group: 'dongjie:handler', tasks: 2, receivers: [] }];
const POST = { unitId: 'dongjie', role: 'handler' };

it.each([
  ['keeps what stays', { posts: [POST] }, 0],
  ['keeps what ends later', { posts: [{ ...POST, until: '2027-03-01' }] }, 0],
  ['leaves what ended yesterday', { posts: [{ ...POST, until: '2027-02-28' }] }, 1],
  ['leaves what is to begin later', { posts: [{ ...POST, from: '2027-03-02' }] }, 1],
  ['leaves what is taken away', { posts: [] }, 1],
  ['leaves everything with the account', { posts: [POST], active: false }, 1],
])('%s', (_, kept, count) => {
  expect(leavingOf(HELD, { active: true, ...kept }, '2027-03-01')).toHaveLength(count);
});

it('sends no first day that was not given, and an end that was emptied', () => {
  expect(postsOf([{ ...POST, id: 'a', from: null, until: null }])).toEqual([
    { ...POST, id: 'a', until: null },
  ]);
});
