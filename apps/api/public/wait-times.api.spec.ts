import { ApiClient } from '#tests/support/api-client';
import { aPetition } from '#tests/support/case-driver';

const visitor = new ApiClient();

it('tells anybody how long people wait, each category with both waits, nothing of accusations', async () => {
  for (let i = 0; i < 3; i++) await visitor.post('/public/petitions', aPetition({ category: 'accusation' }));
  const found = await visitor.get('/public/wait-times');
  expect(found).toMatchObject({ periodDays: 365, least: 10, at: expect.stringMatching(/Z$/) });
  expect(found.rows.map(({ category, milestone }: any) => `${category}/${milestone}`)).toEqual([
    'claim/decision',
    'claim/answer',
    'suggestion/decision',
    'suggestion/answer',
  ]);
  for (const { figures } of found.rows) {
    if (figures === null) continue;
    expect(figures.reached + figures.left + figures.waiting).toBe(figures.petitions);
    for (const { days, over } of [figures.median, figures.p90]) expect(days === null).toBe(over !== null);
  }
});

it('answers the same for a while, so that visitors can not keep the database counting', async () => {
  const [one, other] = await Promise.all([
    visitor.get('/public/wait-times'),
    visitor.get('/public/wait-times'),
  ]);
  expect(other.at).toBe(one.at);
});
