import './assistance.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fund } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { FundModal } from './fund-modal';
import { fundsQuery } from './queries';
import { yuan } from './yuan';

/** The funds of a year: budget, what was granted and paid out of each, and what is left. */
export function Component() {
  const { t, i18n } = useTranslation();
  const localized = useLocalized();
  const me = useMe();
  const [year, setYear] = useState<number>();
  const [edited, setEdited] = useState<Fund | 'new'>();
  const query = useQuery(fundsQuery(year));
  const manages = can(me, 'fund.manage');
  const money = (fen: number) => yuan(fen, i18n.language);
  const shown = query.data?.year;
  return (
    <>
      <PageHead title={t('assistance:funds.title')} text={t('assistance:funds.text')}>
        {manages ? (
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('assistance:funds.add')}
          </Button>
        ) : null}
      </PageHead>
      <section className="pd-card" aria-label={t('assistance:funds.title')}>
        <QueryState query={query}>
          {query.data && shown ? (
            <>
              <div className="pd-assist__years">
                <Button onClick={() => setYear(shown - 1)}>
                  {t('assistance:funds.year', { year: shown - 1 })}
                </Button>
                <strong>{t('assistance:funds.year', { year: shown })}</strong>
                <Button onClick={() => setYear(shown + 1)}>
                  {t('assistance:funds.year', { year: shown + 1 })}
                </Button>
              </div>
              {query.data.funds.length === 0 ? (
                <p className="pd-muted">{t('assistance:funds.none')}</p>
              ) : (
                <ul className="pd-assist__funds">
                  {query.data.funds.map((fund) => (
                    <li key={fund.id}>
                      <div className="pd-assist__fund">
                        <strong data-written>{fund.name}</strong>
                        <span className="pd-muted">{localized(fund.unit)}</span>
                      </div>
                      <progress
                        max={Math.max(fund.budgetFen, 1)}
                        value={fund.committedFen}
                        aria-label={t('assistance:funds.granted')}
                      />
                      <dl className="pd-assist__sums">
                        {(
                          [
                            ['budget', fund.budgetFen],
                            ['granted', fund.committedFen],
                            ['paid', fund.paidFen],
                            ['left', fund.budgetFen - fund.committedFen],
                          ] as const
                        ).map(([name, fen]) => (
                          <div key={name}>
                            <dt>{t(`assistance:funds.${name}`)}</dt>
                            <dd className="pd-number">{money(fen)}</dd>
                          </div>
                        ))}
                      </dl>
                      {manages ? (
                        <Button onClick={() => setEdited(fund)}>{t('assistance:funds.change')}</Button>
                      ) : null}
                    </li>
                  ))}
                </ul>
              )}
            </>
          ) : null}
        </QueryState>
      </section>
      {edited && shown ? <FundModal fund={edited} year={shown} onClose={() => setEdited(undefined)} /> : null}
    </>
  );
}
