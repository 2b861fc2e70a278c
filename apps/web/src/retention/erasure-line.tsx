import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ErasureRow } from '../api/types';
import { useDates } from '../time/format';

const TONES: Partial<Record<ErasureRow['state'], string>> = { deciding: 'brand', erasing: 'red' };

/** One case of the list; of an erased one it is the certificate: rule, people, time and numbers. */
export function ErasureLine({ row }: { row: ErasureRow }) {
  const { t } = useTranslation();
  const dates = useDates();
  const tone = TONES[row.state];
  const erased = Object.values(row.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const facts = [
    t(`retention:rule.${row.rule}`),
    t('retention:due', { day: dates.lastDay(row.dueAt) }),
    t('retention:listedOn', { day: dates.day(row.listedAt) }),
    row.appraisedBy && t('retention:appraisedBy', { name: row.appraisedBy }),
    row.approvedBy && t('retention:approvedBy', { name: row.approvedBy }),
    row.state === 'kept' && row.keptUntil && t('retention:keptUntil', { day: dates.day(row.keptUntil) }),
    row.state === 'stopped' && t('retention:stoppedOn', { at: dates.full(row.endedAt) }),
    row.counts && t('retention:erasedOn', { at: dates.full(row.endedAt) }),
    row.counts && t('retention:rows', { count: erased }),
  ];
  return (
    <li>
      <span className="pd-tags">
        <Link to={`/petitions/${row.petitionId}`} className="pd-number">
          {row.receiptNumber}
        </Link>
        <span className={tone ? `pd-tag pd-tag--${tone}` : 'pd-tag'}>
          {t(`retention:state.${row.state}`)}
        </span>
        {row.held ? <span className="pd-tag pd-tag--yellow">{t('retention:held')}</span> : null}
      </span>
      <div className="pd-small pd-muted">{facts.filter(Boolean).join(' · ')}</div>
    </li>
  );
}
