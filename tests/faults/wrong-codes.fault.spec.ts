import { ApiClient } from '#tests/support/api-client';
import { aPetition } from '#tests/support/case-driver';
import { killPart, partIsBack } from '#tests/support/running-parts';
import { postFrom } from '#tests/support/visitor-at';

it('an api that is killed comes back with what was counted: nobody tries on because it has forgotten', async () => {
  const { receiptNumber, queryCode } = await new ApiClient().post('/public/petitions', aPetition());
  const attempt = (code: string) =>
    postFrom('127.0.0.1', '/public/track', { receiptNumber, queryCode: code });
  for (const code of ['WRNG1', 'WRNG2', 'WRNG3', 'WRNG4', 'WRNG5']) await attempt(code);
  expect((await attempt(queryCode)).status).toBe(429);
  await partIsBack('api', killPart('api'));
  expect((await attempt(queryCode)).body.code).toBe('petition.code-wait');
  expect((await postFrom('127.0.0.2', '/public/track', { receiptNumber, queryCode })).status).toBe(200);
});
