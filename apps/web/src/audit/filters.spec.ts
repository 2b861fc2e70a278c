import { asked, readFilters, writeFilters } from './filters';

it('come from the address and go there again', () => {
  const address = 'actorId=a1&action=task.claim&first=2026-03-01&last=2026-03-31';
  expect(writeFilters(readFilters(new URLSearchParams(address))).toString()).toBe(address);
});

it.each(['2026-13-01', 'yesterday', '2026-3-1'])('leave out %s, which is no day', (day) => {
  expect(readFilters(new URLSearchParams({ first: day })).first).toBeUndefined();
});

it('ask for whole days of the office', () => {
  expect(asked({ first: '2026-03-01', last: '2026-03-01', subjectType: 'task' })).toEqual({
    subjectType: 'task',
    from: '2026-02-28T16:00:00.000Z',
    to: '2026-03-01T16:00:00.000Z',
  });
  expect(asked({})).toEqual({});
});
