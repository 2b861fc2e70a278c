import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { useDates } from '../time/format';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { ComplaintModal } from './complaint-modal';

/** Complaints about officials' conduct: what is due, and one opened at a time, on record. */
export function Component() {
  const { t } = useTranslation();
  const dates = useDates();
  const [open, setOpen] = useState<string>();
  const query = useQuery({
    queryKey: ['conduct'],
    queryFn: () => call(api.GET('/api/conduct-complaints')),
  });
  return (
    <>
      <PageHead title={t('conduct:title')} text={t('conduct:text')} />
      <QueryState query={query}>
        {query.data?.length === 0 ? <p className="pd-muted">{t('conduct:none')}</p> : null}
        <ul className="pd-rows pd-card">
          {(query.data ?? []).map((one) => (
            <li key={one.id}>
              <p id={`complaint-${one.id}`}>
                {t('conduct:received', { at: dates.full(one.receivedAt) })} ·{' '}
                <strong>
                  {one.answeredAt
                    ? t('conduct:answered', { at: dates.full(one.answeredAt) })
                    : t(one.overdue ? 'conduct:overdue' : 'conduct:due', { day: dates.lastDay(one.dueAt) })}
                </strong>
              </p>
              <Button aria-describedby={`complaint-${one.id}`} onClick={() => setOpen(one.id)}>
                {t('conduct:open')}
              </Button>
            </li>
          ))}
        </ul>
      </QueryState>
      {open ? <ComplaintModal id={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}
