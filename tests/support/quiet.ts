import { advance, officeNow } from './case-driver';
import { WATCH_LEAD_MS } from '#libs/deadline-watch/begin-watches';
import type { OfficeDatabase } from './office-database';
import { eventually } from './eventually';
import { settled } from './settled';

/** Longer than any suite that needs nobody else to change anything. */
const AHEAD_MINUTES = 20;
const ATTEMPTS = 10;
const PAPERS_WITHIN_MS = 180_000;

/** Waits until nothing is under way and no deadline's watch will begin or fire while a suite looks at what changes. */
export async function quiet(database: OfficeDatabase): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await settled(database);
    await papersMade(database);
    const firing = await database.value<number>(
      `SELECT count(*)::int FROM deadline WHERE state = 'running'
         AND next_at BETWEEN $1::timestamptz - interval '1 hour' AND $1::timestamptz + $2 * interval '1 minute'`,
      [await officeNow(), AHEAD_MINUTES + WATCH_LEAD_MS / 60_000],
    );
    if (firing === 0) return;
    await advance({ minutes: AHEAD_MINUTES });
  }
  throw new Error('some deadline fires in every stretch of time');
}

/** The worker makes the files of papers after all else. */
async function papersMade(database: OfficeDatabase): Promise<void> {
  await eventually(
    'every paper is made',
    async () =>
      (await database.value<number>(`SELECT count(*)::int FROM document WHERE render_state = 'wanted'`)) ===
      0,
    PAPERS_WITHIN_MS,
  );
}
