import './colleague.css';
import { useTranslation } from 'react-i18next';
import type { ListedPetition } from '../api/types';
import { useDates } from '../time/format';
import { ReadCopyButton } from './read-copy-button';

/** Why a case is on one of the reader's own lists: who sent it and whether it is read, or what they have started of it. */
export function ListedNote({ row: { id, receiptNumber, copy, started } }: { row: ListedPetition }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (started)
    return (
      <div className="pd-tags pd-table__sub">
        {started.map((one) => (
          <span key={one} className="pd-tag">
            {t(`colleague:started.${one}`)}
          </span>
        ))}
      </div>
    );
  if (!copy) return null;
  return (
    <div className="pd-listedcopy">
      <span className="pd-tags">
        <span>{t('colleague:copy.by', { name: copy.by, at: dates.moment(copy.sentAt) })}</span>
        {copy.readAt ? (
          <span>{t('colleague:copy.readAt', { at: dates.moment(copy.readAt) })}</span>
        ) : (
          <span className="pd-tag pd-tag--yellow">{t('colleague:copy.unread')}</span>
        )}
        {copy.readAt ? null : <ReadCopyButton id={copy.id} petitionId={id} about={receiptNumber} />}
      </span>
      {copy.word ? <span className="pd-copied__word">{copy.word}</span> : null}
    </div>
  );
}
