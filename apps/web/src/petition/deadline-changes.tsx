import { useTranslation } from 'react-i18next';
import { Behalf } from '../absence/behalf';
import type { DeadlineChange } from '../api/types';
import { useDates } from '../time/format';
import { useCitationName } from './use-citation-name';

/** Steps of supervision within the office; petitioners are shown what changes their period. */
const INTERNAL = ['yellow', 'red', 'urge-handler', 'urge-head', 'rectification', 'circular'];

interface Props {
  changes: readonly DeadlineChange[];
  audience: 'staff' | 'public';
}

/** What happened to a period: moved, suspended, urged … with reason and article. */
export function DeadlineChanges({ changes: all, audience }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const articleName = useCitationName();
  const changes = audience === 'staff' ? all : all.filter(({ kind }) => !INTERNAL.includes(kind));
  if (changes.length === 0) return null;
  return (
    <details className="pd-details pd-small">
      <summary>{t('petition:deadline.changes', { count: changes.length })}</summary>
      <ul className="pd-changes">
        {changes.map((change) => (
          <li key={`${change.at}${change.kind}`}>
            <span className="pd-number pd-muted">{dates.moment(change.at)}</span>{' '}
            <strong>{t(`petition:deadline.change.${change.kind}`)}</strong>
            {change.toDueAt && change.fromDueAt ? (
              <span>
                {' '}
                {t('petition:deadline.fromTo', {
                  from: dates.lastDay(change.fromDueAt),
                  to: dates.lastDay(change.toDueAt),
                })}
              </span>
            ) : null}
            {change.reason ? <p>{change.reason}</p> : null}
            {change.article || change.by ? (
              <p className="pd-muted">
                {[articleName(change.article), change.by].filter(Boolean).join(' · ')}{' '}
                <Behalf of={change.onBehalfOf ? { displayName: change.onBehalfOf } : null} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
