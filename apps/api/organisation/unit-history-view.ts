import type { UnitHistoryRow } from '#libs/organisation/index';
import type { UnitHistoryView, UnitStateView } from './unit-overview.dto';

/** The history with leaders by name. */
export function historyView(
  rows: readonly UnitHistoryRow[],
  people: readonly { id: string; displayName: string }[],
): UnitHistoryView[] {
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const state = ({ leaders, ...rest }: UnitHistoryRow['after']): UnitStateView => ({
    ...rest,
    leaders: leaders.map(({ personId }) => names.get(personId) ?? ''),
  });
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    before: before && state(before),
    after: state(after),
  }));
}
