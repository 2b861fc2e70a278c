import '../styles/entry.css';
import '../styles/receipt.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ReissuedCode } from '../api/types';
import { PageHead } from '../ui/page-head';
import { PrintReceipt } from '../ui/print-receipt';
import { QueryState } from '../ui/query-state';
import { petitionQuery } from './queries';
import { ReissueCodeForm } from './reissue-code-form';
import { ReissuedSlip } from './reissued-slip';

/** A petitioner who lost the query code gets a new one at the counter, against identity. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const query = useQuery(petitionQuery(id));
  const [reissued, setReissued] = useState<ReissuedCode>();
  const back = <Link to={`/petitions/${id}`}>{t('reissue:back')}</Link>;
  if (reissued) {
    return (
      <div style={{ maxWidth: 760 }}>
        <div className="pd-noprint">
          <PageHead title={t('reissue:done')} text={t('reissue:doneText')} />
        </div>
        <ReissuedSlip reissued={reissued} />
        <div className="pd-receiptnav pd-noprint">
          <PrintReceipt />
          {back}
        </div>
      </div>
    );
  }
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHead title={t('reissue:title')} text={t('reissue:text')} />
      <QueryState query={query}>
        {query.data ? (
          <ReissueCodeForm
            petition={query.data}
            onDone={(answer) => {
              setReissued(answer);
              void queries.invalidateQueries({ queryKey: ['petition', id] });
            }}
          />
        ) : null}
      </QueryState>
      <p>{back}</p>
    </div>
  );
}
