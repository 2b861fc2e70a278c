import type { components } from '../api/schema';

/** The choice that gives tasks back to their group. */
export const BACK = 'back';

/** What was chosen for each group, as the server takes it; nothing when nothing was asked. */
export function handoverOf(
  chosen: Readonly<Record<string, string>> = {},
  reason = '',
): { handover?: components['schemas']['HandoverBody'] } {
  const receivers = Object.entries(chosen).map(([group, to]) => ({
    group,
    personId: to === BACK ? null : to,
  }));
  return receivers.length > 0 ? { handover: { receivers, reason } } : {};
}
