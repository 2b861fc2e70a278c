import { ApiClient } from '#tests/support/api-client';
import { aPetition } from '#tests/support/case-driver';
import { postFrom } from '#tests/support/visitor-at';

/** Rule: wrong query codes for one number from one place cost a wait, and the answer says how long. */
const [here, elsewhere] = ['127.0.0.1', '127.0.0.2'];
const petition = () => new ApiClient().post('/public/petitions', aPetition());
const PLACES: readonly [path: string, rest: object][] = [
  ['/public/track', {}],
  ['/public/withdraw', { reason: '试一试' }],
  ['/public/rate', { score: 5 }],
  ['/public/review', { reason: '试一试试一试' }],
  ['/public/reopening', { reason: '试一试试一试' }],
];

it('says how long to wait in both languages, whichever request the codes were tried with', async () => {
  const { receiptNumber, queryCode } = await petition();
  for (const [n, [path, rest]] of PLACES.entries()) {
    const told = await postFrom(here, path, { receiptNumber, queryCode: `WRNG${n}`, ...rest });
    expect([path, told.status]).toEqual([path, n < 4 ? 404 : 429]);
  }
  for (const [language, text] of [
    ['zh-CN', /请等 1 分钟后再试/],
    ['en', /please wait 1 min/],
  ] as const) {
    const told = await postFrom(here, '/public/track', { receiptNumber, queryCode }, language);
    expect(told).toMatchObject({
      status: 429,
      body: { status: 429, code: 'petition.code-wait', errors: [] },
    });
    expect(told.body.detail).toMatch(text);
    expect(Number(told.retryAfter)).toBeGreaterThan(0);
    expect(Number(told.retryAfter)).toBeLessThanOrEqual(60);
  }
  const open = await postFrom(elsewhere, '/public/track', { receiptNumber, queryCode });
  expect([open.status, open.body.receiptNumber]).toEqual([200, receiptNumber]);
});

it('answers for a number that nobody has word for word as for one that somebody has', async () => {
  const { receiptNumber } = await petition();
  const nobodys = 'XF20990101999999';
  for (let n = 1; n <= 6; n++) {
    const [one, none] = [
      await postFrom(elsewhere, '/public/track', { receiptNumber, queryCode: `WRNG${n}` }),
      await postFrom(elsewhere, '/public/track', { receiptNumber: nobodys, queryCode: `WRNG${n}` }),
    ];
    expect(none.status).toBe(n < 5 ? 404 : 429);
    expect([none.status, none.body]).toEqual([one.status, one.body]);
  }
});
