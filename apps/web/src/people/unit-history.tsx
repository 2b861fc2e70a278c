import { useTranslation } from 'react-i18next';
import type { UnitOverview } from '../api/types';
import { useDates } from '../time/format';
import { useUnitName } from './use-unit-name';

type Entry = UnitOverview['history'][number];
const FIELDS = ['nameZh', 'nameEn', 'parentId', 'sort', 'active', 'leaders'] as const;

/** What was changed of a unit, by whom and when; the newest first. */
export function UnitHistory({ history }: { history: readonly Entry[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className="pd-card" aria-label={t('people:units.history')}>
      <h2>{t('people:units.history')}</h2>
      {history.length === 0 ? <p className="pd-muted">{t('people:units.noHistory')}</p> : null}
      <ol className="pd-unit__list">
        {history.map((entry) => (
          <li key={entry.version}>
            <div className="pd-muted pd-small">
              {dates.full(entry.at)} · {entry.by ?? t('people:units.termEnded')}
            </div>
            <Changes entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ entry: { before, after } }: { entry: Entry }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  if (!before) return <div>{t('people:units.added')}</div>;
  const shown = (state: Entry['after'], field: (typeof FIELDS)[number]): string => {
    if (field === 'parentId') return unitName(state.parentId);
    if (field === 'active') return t(state.active ? 'people:units.open' : 'people:units.closed');
    if (field === 'leaders') return state.leaders.join(t('people:units.comma'));
    return String(state[field]);
  };
  const changed = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (changed.length === 0) return <div>{t('people:units.nothingChanged')}</div>;
  return changed.map((field) => (
    <div key={field}>
      {t('people:units.fromTo', {
        field: t(`people:units.field.${field}`),
        from: shown(before, field) || t('people:units.none'),
        to: shown(after, field) || t('people:units.none'),
      })}
    </div>
  ));
}
