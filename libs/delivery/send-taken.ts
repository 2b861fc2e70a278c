import type { Log, LogFields } from '#libs/logging/index';
import { backOffMs } from './back-off';
import type { GatewayAnswer } from './gateway';

/** Something that was taken for sending. `attempts` counts this try too. */
export interface Taken {
  id: string;
  attempts: number;
  triesLeft: number;
}

export interface Sending<One extends Taken> {
  /** What is sent, as the log calls it. */
  what: 'delivery' | 'reminder' | 'webhook';
  log: Log;
  backOff?: (attempts: number) => number;
  /** Null: it is put by or dropped instead, which is on record already. */
  send: (taken: One) => Promise<GatewayAnswer | null>;
  /** @param again milliseconds until the next try; null when there is none */
  record: (taken: One, answer: GatewayAnswer, again: number | null) => Promise<void>;
}

/** Sends what was taken and records the answer; what may succeed later is tried again while tries are left. Never throws. */
export async function sendTaken<One extends Taken>(
  taken: One,
  { what, log, backOff = (attempts) => backOffMs(attempts, Math.random()), send, record }: Sending<One>,
  fields: LogFields = {},
): Promise<void> {
  const { id, attempts, triesLeft } = taken;
  try {
    const answer = await send(taken);
    if (answer === null) return;
    const over = answer.outcome !== 'temporary' || triesLeft <= 0;
    await record(taken, answer, over ? null : backOff(attempts));
    if (answer.outcome !== 'accepted')
      log.warn(`${what} ${over ? 'failed' : 'put off'}`, { id, ...fields, code: answer.code, attempts });
  } catch (error) {
    // What can't be recorded is tried again when the lease has run out.
    log.warn(`${what} not recorded`, { id, ...fields }, error);
  }
}

/** Every try ended without an answer on record: it may be this very message that brings the worker down. */
export const triesSpent = ({ triesLeft }: Taken): GatewayAnswer | null =>
  triesLeft < 0 ? { outcome: 'permanent', code: 'tries-spent' } : null;
