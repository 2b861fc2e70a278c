import { useTranslation } from 'react-i18next';
import type { BacklogFacts, BacklogWords } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { noonOf } from './civil-day';

/** The three things that the leader does in person, each with its day and the leader's own record. */
export function ActsInPerson({ acts, names }: { acts: BacklogFacts['acts']; names: BacklogWords }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  return (
    <ul className="pd-backlog__list">
      {(['talk', 'study', 'inspection'] as const).map((act) => {
        const done = acts.find((one) => one.act === act);
        return (
          <li key={act}>
            <span className="pd-tags">
              <strong>{localized(names[act])}</strong>
              {done ? (
                <span className="pd-muted">
                  {t('backlog:doneBy', { day: dates.day(noonOf(done.doneOn)), by: done.by })}
                </span>
              ) : (
                <span className="pd-muted">{t('backlog:notYet')}</span>
              )}
              {done?.talk === 'not-wanted' ? <span className="pd-tag">{t('backlog:notWanted')}</span> : null}
            </span>
            {done ? (
              <div className="pd-pre pd-small" data-written>
                {done.record}
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
