import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeetingView } from '../api/types';
import { useUnitName } from '../people/use-unit-name';
import { useDates } from '../time/format';

/** Each case with what the meeting resolved of it, and how far that is. */
export function MeetingAgenda({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const unitName = useUnitName();
  return (
    <section className="pd-card" aria-labelledby="meeting-agenda">
      <h2 id="meeting-agenda">{t('meeting:agenda')}</h2>
      <ol className="pd-meetings">
        {meeting.items.map((item) => (
          <li key={item.id}>
            <p className="pd-tags">
              {item.opens ? (
                <Link className="pd-number" to={`/petitions/${item.petitionId}`}>
                  {item.receiptNumber}
                </Link>
              ) : (
                <span className="pd-number">{item.receiptNumber}</span>
              )}
              <strong data-written>{item.subject || t('common:erased')}</strong>
              <span className="pd-tag">{t(`meeting:item.${item.state}`)}</span>
              {item.minutes?.state === 'signed' ? (
                <a
                  href={`/api/meetings/${meeting.id}/cases/${item.petitionId}/minutes`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t('meeting:paper')} <span className="pd-number">{item.minutes.number}</span>
                </a>
              ) : null}
              {item.materials ? (
                <Link to={`/meetings/${meeting.id}/cases/${item.petitionId}`}>
                  {t('meeting:materials.open')}
                  <span className="pd-hidden">{item.receiptNumber}</span>
                </Link>
              ) : null}
            </p>
            <p className="pd-muted">
              {t('meeting:reason')}{' '}
              {item.cause === 'person' ? (
                <span data-written>{item.reason}</span>
              ) : (
                t(`meeting:cause.${item.cause}`)
              )}
            </p>
            {item.outcome ? (
              <p className="pd-pre">
                {t('meeting:outcome')} <span data-written>{item.outcome}</span>
              </p>
            ) : null}
            {item.votes ? <p className="pd-muted">{t('meeting:votes', item.votes)}</p> : null}
            <ul className="pd-meetings__resolutions">
              {meeting.resolutions
                .filter(({ itemId }) => itemId === item.id)
                .map((one) => (
                  <li key={one.id}>
                    <span data-written>{one.what}</span>
                    <span className="pd-tags pd-muted">
                      <span>{unitName(one.unitId)}</span>
                      <span>
                        {t('meeting:resolution.due', { day: dates.day(`${one.dueOn}T00:00:00+08:00`) })}
                      </span>
                      <span className="pd-tag">{t(`meeting:resolution.state.${one.state}`)}</span>
                    </span>
                    {one.report ? (
                      <p className="pd-pre">
                        {t('meeting:resolution.report')} <span data-written>{one.report}</span>
                      </p>
                    ) : null}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
