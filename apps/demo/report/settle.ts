import { setTimeout as pause } from 'node:timers/promises';
import type { Sessions } from '../run/sessions';

interface Health {
  outbox: { pending: number; poisoned: number };
  projector: { behind: number }[];
  openIncidents: number;
}

export interface Trouble {
  incidents: number;
  poisoned: number;
}

/** Together longer than a watch takes to begin after a jump of the clock. */
const LOOKS = 5;
const BETWEEN_MS = 400;
const LONGEST_MS = 30_000;

/**
 * Waits until nothing is on its way between office and engine, seen several times in a row: the timers of the last
 * jump of the clock fire a moment after it. Answers what the engine could not do.
 */
export async function settle(sessions: Sessions): Promise<Trouble> {
  const admin = await sessions.as('admin');
  const end = performance.now() + LONGEST_MS;
  let quiet = 0;
  for (;;) {
    const { outbox, projector, openIncidents } = await admin.get<Health>('/operations/health');
    const still = outbox.pending <= outbox.poisoned && projector.every(({ behind }) => behind === 0);
    quiet = still ? quiet + 1 : 0;
    if (quiet >= LOOKS || performance.now() > end) {
      return { incidents: openIncidents, poisoned: outbox.poisoned };
    }
    await pause(BETWEEN_MS);
  }
}
