import { useTranslation } from 'react-i18next';
import type { CaseDeadline, DeadlineView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { endsWithinDay } from '../time/time-left';
import { LightWords } from '../ui/light';
import { DeadlineActor } from './deadline-actor';
import { DeadlineChanges } from './deadline-changes';

interface Props {
  deadline: DeadlineView | CaseDeadline;
  /** Petitioners are shown neither posts nor who was urged. */
  audience?: 'staff' | 'public';
}

/** One period: how long is left, from when to when it counts, who must act, and the law it comes from. */
export function DeadlineCard({ deadline, audience = 'staff' }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const { citation, state } = deadline;
  const open = state === 'running' || state === 'suspended';
  return (
    <div className="pd-deadline">
      <div className="pd-deadline__head">
        <strong>{localized(deadline.name)}</strong>
        {open ? (
          <LightWords
            light={deadline.light}
            dueAt={deadline.dueAt}
            suspended={state === 'suspended'}
            provisional={deadline.provisional}
          />
        ) : (
          <span className="pd-tag">
            {t(`petition:deadline.state.${state === 'met' && deadline.late ? 'late' : state}`)}
          </span>
        )}
      </div>
      <p className="pd-muted pd-small">
        {endsWithinDay(deadline.dueAt)
          ? t('petition:deadline.hours', {
              from: dates.full(deadline.countedFrom),
              to: dates.full(deadline.dueAt),
            })
          : t('petition:deadline.span', {
              from: dates.day(deadline.countedFrom),
              to: dates.lastDay(deadline.dueAt),
            })}
      </p>
      {audience === 'staff' ? <DeadlineActor deadline={deadline} /> : null}
      {citation ? (
        <details className="pd-details pd-small">
          <summary>
            {[localized(citation.instrument), localized(citation.article)].filter(Boolean).join(' ')}
          </summary>
          <p>{localized(citation.text)}</p>
        </details>
      ) : null}
      {'changes' in deadline ? <DeadlineChanges changes={deadline.changes} audience={audience} /> : null}
    </div>
  );
}
