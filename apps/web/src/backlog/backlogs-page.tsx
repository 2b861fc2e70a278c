import './backlog.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../ui/load-more';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { BacklogRow } from './backlog-row';
import { backlogsQuery } from './queries';

/** The backlog cases (重点积案) among the cases that the reader may see: a list of cases, not of people. */
export function Component() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const query = useInfiniteQuery(backlogsQuery(open));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('backlog:title')} text={t('backlog:text')}>
        <Checkbox checked={open} onChange={(event) => setOpen(event.target.checked)}>
          {t('backlog:onlyOpen')}
        </Checkbox>
      </PageHead>
      <section className="pd-card" aria-label={t('backlog:title')}>
        <QueryState query={query}>
          {items.length === 0 ? <p className="pd-muted">{t('backlog:none')}</p> : null}
          <ul className="pd-backlog__rows">
            {items.map((one) => (
              <BacklogRow key={one.id} one={one} />
            ))}
          </ul>
          <LoadMore query={query} />
        </QueryState>
      </section>
    </>
  );
}
