import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { yearQuery } from './queries';

/** The year's count, and a warning when it falls behind. */
export function YearLine() {
  const { t } = useTranslation();
  const { data: year } = useQuery(yearQuery);
  if (!year) return null;
  const { held, planned, atLeast, expected } = year;
  return (
    <>
      <p className="pd-muted">{t('meeting:year.count', { year: year.year, held, planned, atLeast })}</p>
      {year.behind || year.short ? (
        <Alert
          className="pd-meeting-warning"
          type="warning"
          showIcon
          title={[
            year.behind ? t('meeting:year.behind', { held, expected }) : '',
            year.short ? t('meeting:year.short', { missing: atLeast - held - planned }) : '',
          ].join(' ')}
        />
      ) : null}
    </>
  );
}
