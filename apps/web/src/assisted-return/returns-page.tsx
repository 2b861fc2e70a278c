import './return.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../time/format';
import { LoadMore } from '../ui/load-more';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { ComplaintLine } from './complaint-line';
import { returnsQuery } from './queries';
import { ReturnState } from './return-state';

/** The assisted returns (劝返接回) of the cases that the reader may see. There is no count of them. */
export function Component() {
  const { t } = useTranslation();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const query = useInfiniteQuery(returnsQuery(open));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const names = query.data?.pages[0]?.names;
  return (
    <>
      <PageHead title={t('return:title')} text={t('return:text')}>
        <Checkbox checked={open} onChange={(event) => setOpen(event.target.checked)}>
          {t('return:onlyOpen')}
        </Checkbox>
      </PageHead>
      <section className="pd-card" aria-label={t('return:title')}>
        <QueryState query={query}>
          {names ? <ComplaintLine phone={names.complaintPhone} /> : null}
          {items.length === 0 ? <p className="pd-muted">{t('return:none')}</p> : null}
          <ul className="pd-return__list">
            {items.map((one) => (
              <li key={one.id}>
                <p className="pd-tags">
                  <Link className="pd-subject" to={`/assisted-returns/${one.id}`}>
                    {one.petition.subject || t('common:erased')}
                  </Link>
                  <span className="pd-number">{one.petition.receiptNumber}</span>
                </p>
                <p className="pd-tags pd-muted">
                  <ReturnState facts={one} />
                  <span>{t(`return:origin.${one.origin}`)}</span>
                  <span>{dates.moment(one.openedAt)}</span>
                </p>
              </li>
            ))}
          </ul>
          <LoadMore query={query} />
        </QueryState>
      </section>
    </>
  );
}
