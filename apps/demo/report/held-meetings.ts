import { LEADER } from '../plan/staff';
import type { Sessions } from '../run/sessions';

const HELD = ['following', 'closed'];

/** Joint meetings that were held and whose minutes are signed, as the convener sees them. */
export async function heldMeetings(sessions: Sessions): Promise<number> {
  const rows = await (await sessions.as(LEADER)).get<{ state: string }[]>('/meetings');
  return rows.filter(({ state }) => HELD.includes(state)).length;
}
