import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import type { OwnDeputyship } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { EndButton } from './end-button';
import { ScopeWords } from './scope-words';
import { useDays } from './use-days';

/** Whose deputy the reader is: for whom, until when, for what. */
export function StandsIn({ deputyships }: { deputyships: readonly OwnDeputyship[] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const days = useDays();
  return (
    <section className="pd-card" aria-labelledby="stands-in">
      <div className="pd-card__head">
        <h2 id="stands-in">{t('absence:standsIn.title')}</h2>
        {deputyships.some(({ running }) => running) ? (
          <Link to="/inbox?box=deputy">{t('absence:standsIn.toTasks')}</Link>
        ) : null}
      </div>
      {deputyships.length === 0 ? <p className="pd-muted">{t('absence:standsIn.none')}</p> : null}
      <ul className="pd-absences">
        {deputyships.map((one) => {
          const name = localized({ zh: one.person.displayName, en: one.person.displayNameEn });
          return (
            <li key={one.id}>
              <div className="pd-absence__head">
                <strong>{name}</strong>
                <span>{days(one)}</span>
                <span className={one.running ? 'pd-tag pd-tag--brand' : 'pd-tag'}>
                  {t(one.running ? 'absence:running' : 'absence:coming')}
                </span>
              </div>
              <p>
                <ScopeWords processes={one.processes} units={one.units} />
              </p>
              <EndButton
                label={t('absence:standsIn.end')}
                ask={t('absence:standsIn.endAsk', { name })}
                text={t('absence:endText')}
                name={name}
                send={() => call(api.POST('/api/deputyships/{id}/end', { params: { path: { id: one.id } } }))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
