import './delivery.css';
import { useTranslation } from 'react-i18next';
import type { Delivery, NoticeView } from '../api/types';
import { useDates } from '../time/format';
import { answerText } from './answer-text';

interface Props {
  notice: Pick<NoticeView, 'id' | 'readAt'>;
  deliveries: readonly Delivery[];
}

/** How a notice reached its petitioner: when it was opened, and each way with every try and whatever was recorded. */
export function DeliveryProof({ notice, deliveries }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul className="pd-proof pd-small" aria-label={t('delivery:proof')}>
      <li>
        <strong>{t('delivery:channel.public-page')}</strong>{' '}
        {notice.readAt ? t('delivery:opened', { time: dates.full(notice.readAt) }) : t('delivery:notOpened')}
      </li>
      {deliveries
        .filter(({ noticeId }) => noticeId === notice.id)
        .map((delivery) => (
          <li key={delivery.id}>
            <strong>{t(`delivery:channel.${delivery.channel}`)}</strong>{' '}
            <span className={delivery.state === 'failed' ? 'pd-tag pd-proof-failed' : 'pd-tag'}>
              {t(`delivery:state.${delivery.state}`)}
            </span>
            <ul>
              {delivery.events.map((event, index) => (
                <li key={index}>
                  <time className="pd-number" dateTime={event.at}>
                    {dates.full(event.at)}
                  </time>{' '}
                  {[
                    t(`delivery:outcome.${event.outcome}`),
                    event.by,
                    answerText(event.answer, t),
                    event.receivedOn
                      ? t('delivery:received', { day: dates.day(`${event.receivedOn}T00:00:00+08:00`) })
                      : null,
                    event.reason,
                  ]
                    .filter(Boolean)
                    .join(' · ')}{' '}
                  {event.attachmentId ? (
                    <a href={`/api/attachments/${event.attachmentId}`} download>
                      {t('delivery:receipt')}
                    </a>
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}
