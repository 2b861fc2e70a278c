import { request } from 'undici';

const TIMEOUT_MS = 5_000;

async function actuator(address: string, path: string, body?: object): Promise<{ epochMilli: number }> {
  const answer = await request(`${address}/actuator/clock${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`engine clock answered ${answer.statusCode}`);
  return JSON.parse(text) as { epochMilli: number };
}

/**
 * Milliseconds by which the engine's clock is behind the machine's time plus `offsetMs`, the time that asking takes not
 * counted; negative when ahead.
 */
export async function engineClockBehindMs(managementAddress: string, offsetMs: number): Promise<number> {
  const asked = Date.now();
  const { epochMilli } = await actuator(managementAddress, '');
  return asked + offsetMs - epochMilli;
}

/** Needs a broker that was started with a controlled clock. */
export async function putEngineClockForward(managementAddress: string, ms: number): Promise<void> {
  await actuator(managementAddress, '/add', { offsetMilli: ms });
}
