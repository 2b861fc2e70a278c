import { judgeSmtpError } from './email-gateway';
import { judgeStatus, signature } from './webhook-gateway';

it.each([
  [200, 'accepted'],
  [202, 'accepted'],
  [302, 'temporary'],
  [400, 'permanent'],
  [401, 'temporary'],
  [410, 'permanent'],
  [422, 'permanent'],
  [429, 'temporary'],
  [503, 'temporary'],
])('a webhook that answers %i is %s', (status, outcome) => {
  expect(judgeStatus(status)).toEqual({ outcome, code: `http-${status}` });
});

it.each([
  [{ code: 'EENVELOPE', responseCode: 550 }, 'permanent', 'smtp-550'],
  [{ code: 'EMESSAGE', responseCode: 552 }, 'permanent', 'smtp-552'],
  [{ code: 'EENVELOPE', responseCode: 451 }, 'temporary', 'smtp-451'],
  [{ code: 'EAUTH', responseCode: 535 }, 'temporary', 'smtp-535'],
  [{ code: 'ECONNECTION' }, 'temporary', 'econnection'],
  [{}, 'temporary', 'network'],
])('a mail server that fails with %j is %s', (error, outcome, code) => {
  expect(judgeSmtpError(error)).toEqual({ outcome, code });
});

it('signs time and body', () => {
  expect(signature('Jefe', 'what do ya want for nothing?', '')).not.toBe(
    signature('Jefe', 'what do ya want for nothing', '?'),
  );
  expect(signature('k', '1', '{}')).toMatch(/^[0-9a-f]{64}$/);
});
