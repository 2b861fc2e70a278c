import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Absence } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { DeputyModal } from './deputy-modal';
import { EndButton } from './end-button';
import { ScopeWords } from './scope-words';
import { useDays } from './use-days';

/** One absence: whose, when, who stands in, and what can be done about it. */
export function AbsenceItem({ absence, withName }: { absence: Absence; withName: boolean }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const days = useDays();
  const [naming, setNaming] = useState(false);
  const { id, person, running, reason, recordedBy, deputies } = absence;
  const nameOf = (one: { displayName: string; displayNameEn: string }) =>
    localized({ zh: one.displayName, en: one.displayNameEn });
  return (
    <li>
      <div className="pd-absence__head">
        {withName ? <strong>{nameOf(person)}</strong> : null}
        <span className={withName ? '' : 'pd-absence__days'}>{days(absence)}</span>
        <span className={running ? 'pd-tag pd-tag--brand' : 'pd-tag'}>
          {t(running ? 'absence:running' : 'absence:coming')}
        </span>
      </div>
      {reason ? (
        <p className="pd-muted pd-small">{t('absence:recordedBy', { name: recordedBy, reason })}</p>
      ) : null}
      {deputies.length === 0 ? (
        <p className="pd-absence__none">{t('absence:nobody')}</p>
      ) : (
        <ul className="pd-absence__deputies">
          {deputies.map((one) => (
            <li key={one.id}>
              <span>
                {t('absence:by', { name: nameOf(one.deputy) })}{' '}
                <ScopeWords processes={one.processes} units={one.units} />
              </span>
              <EndButton
                label={t('absence:endDeputy')}
                ask={t('absence:endDeputyAsk', { name: nameOf(one.deputy) })}
                text={t('absence:endText')}
                name={nameOf(one.deputy)}
                send={() => call(api.POST('/api/deputyships/{id}/end', { params: { path: { id: one.id } } }))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="pd-tags">
        <Button size="small" onClick={() => setNaming(true)}>
          {t('absence:name.action')}
          <span className="pd-hidden">{nameOf(person)}</span>
        </Button>
        <EndButton
          label={t(running ? 'absence:end' : 'absence:cancel')}
          ask={t('absence:endAsk')}
          text={t('absence:endText')}
          name={nameOf(person)}
          send={() => call(api.POST('/api/absences/{id}/end', { params: { path: { id } } }))}
        />
      </div>
      {naming ? <DeputyModal absence={absence} onClose={() => setNaming(false)} /> : null}
    </li>
  );
}
