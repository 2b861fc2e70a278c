import { useTranslation } from 'react-i18next';
import type { MeetingParticipant, MeetingView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useUnitName } from '../people/use-unit-name';

/** Who is invited and what they answered, who came, themselves or by whom, and what each unit said. */
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
              <Attendance one={one} dated={meeting.round > 0} />
            </p>
            {one.positions.map(({ itemId, text }) => (
              <p key={itemId} className="pd-pre">
                {meeting.items.length > 1 ? (
                  <span className="pd-number pd-muted">
                    {meeting.items.find(({ id }) => id === itemId)?.receiptNumber}{' '}
                  </span>
                ) : null}
                <span data-written>{text}</span>
              </p>
            ))}
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

/** What was answered until the meeting is recorded, who came from then on. */
function Attendance({ one, dated }: { one: MeetingParticipant; dated: boolean }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const name = one.deputy ? localized({ zh: one.deputy.name, en: one.deputy.nameEn }) : '';
  if (one.attended === null) {
    if (!dated) return null;
    return <span className="pd-tag">{t(`meeting:answer.said.${one.answer ?? 'none'}`, { name })}</span>;
  }
  if (!one.attended) return <span className="pd-tag">{t('meeting:absent')}</span>;
  if (!one.byDeputy) return <span className="pd-tag">{t('meeting:came')}</span>;
  return <span className="pd-tag">{name ? t('meeting:deputy', { name }) : t('meeting:deputyUnnamed')}</span>;
}
