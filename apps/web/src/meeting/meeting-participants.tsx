import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../api/types';
import { useUnitName } from '../people/use-unit-name';

/** Who is invited, who came, and what each unit said. */
export function MeetingParticipants({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return (
    <section className="pd-card" aria-labelledby="meeting-participants">
      <h2 id="meeting-participants">{t('meeting:participants')}</h2>
      {meeting.participants.length === 0 ? <p className="pd-muted">{t('meeting:nobody')}</p> : null}
      <ul className="pd-meetings">
        {meeting.participants.map((one) => (
          <li key={one.id}>
            <p className="pd-tags">
              <strong>{unitName(one.unitId)}</strong>
              <span>{t(`common:role.${one.role}`)}</span>
              {one.attended === null ? null : (
                <span className="pd-tag">
                  {t(one.attended ? (one.byDeputy ? 'meeting:deputy' : 'meeting:came') : 'meeting:absent')}
                </span>
              )}
            </p>
            {one.position ? (
              <p className="pd-pre" data-written>
                {one.position}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
