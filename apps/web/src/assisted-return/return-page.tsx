import './return.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ReturnDetail } from '../api/types';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { ComplaintLine } from './complaint-line';
import { returnQuery } from './queries';
import { ReturnFacts } from './return-facts';
import { ReturnState } from './return-state';
import { WordModal } from './word-modal';

/** One assisted return: what is brought, the petitioner's word, the travel, the talk and the plan. */
export function Component() {
  const { id = '' } = useParams();
  const query = useQuery(returnQuery(id));
  return <QueryState query={query}>{query.data ? <Return detail={query.data} /> : null}</QueryState>;
}

function Return({ detail }: { detail: ReturnDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { return: one, names } = detail;
  const papers = Object.values(one.papers).filter(Boolean).length;
  return (
    <>
      <nav className="pd-crumbs" aria-label={t('return:where')}>
        <Link to="/assisted-returns">{t('return:title')}</Link>
      </nav>
      <PageHead
        title={t('return:one', { number: one.petition.receiptNumber })}
        text={<ReturnState facts={one} />}
      >
        {one.words.length > 0 ? <Button onClick={() => setOpen(true)}>{t('return:word.open')}</Button> : null}
      </PageHead>
      <section className="pd-card" aria-labelledby="return-case">
        <h2 id="return-case">{t('return:case')}</h2>
        <ComplaintLine phone={names.complaintPhone} />
        <p className="pd-tags">
          <Link to={`/petitions/${one.petition.id}`} data-written>
            {one.petition.subject || t('common:erased')}
          </Link>
          <span>{t('return:petitioner', { number: one.ordinal })}</span>
          {one.by ? <span>{t('return:openedBy', { by: one.by })}</span> : null}
          {papers > 0 ? <span>{t('return:papers', { count: papers })}</span> : null}
        </p>
        {one.hardship ? (
          <p>
            {t('return:hardship')} <Link to={`/petitions/${one.petition.id}`}>{t('return:toCase')}</Link>
          </p>
        ) : null}
      </section>
      <section className="pd-card" aria-labelledby="return-facts">
        <h2 id="return-facts">{t('return:record')}</h2>
        <ReturnFacts facts={one} names={names} />
      </section>
      {open ? <WordModal one={one} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
