import { useTranslation } from 'react-i18next';
import type { WaitQuantile, WaitTime } from '../api/types';

/** One wait of one category, in plain words, with what it was counted from. */
export function WaitCard({ row, least }: { row: WaitTime; least: number }) {
  const { t } = useTranslation();
  const { figures } = row;
  const inDays = ({ days, over }: WaitQuantile) => {
    if (days !== null) return t('waits:within', { count: days });
    return over ? t('waits:over', { count: over }) : t('waits:none');
  };
  return (
    <div className="pd-wait">
      <h3>{t(`waits:milestone.${row.milestone}`)}</h3>
      {figures ? (
        <>
          <dl>
            <div>
              <dt>{t('waits:half')}</dt>
              <dd>{inDays(figures.median)}</dd>
            </div>
            <div>
              <dt>{t('waits:ninety')}</dt>
              <dd>{inDays(figures.p90)}</dd>
            </div>
          </dl>
          <p className="pd-muted">
            {t('waits:counts', { ...figures })}
            {figures.older > 0 ? ` ${t('waits:older', { count: figures.older })}` : null}
            {figures.longest === null ? null : ` ${t('waits:longest', { count: figures.longest })}`}
          </p>
        </>
      ) : (
        <p className="pd-muted">{t('waits:few', { least })}</p>
      )}
    </div>
  );
}
