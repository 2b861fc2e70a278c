import './designer.css';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DesignedProcess } from '../api/types';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { useDates } from '../time/format';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { NewDraftModal } from './new-draft-modal';
import { processesQuery } from './queries';
import { VersionList } from './version-list';

/** Every process of the office: what is in use, and what is being worked on. */
export function Component() {
  const { t } = useTranslation();
  const dates = useDates();
  const me = useMe();
  const query = useQuery(processesQuery);
  const [begun, setBegun] = useState<DesignedProcess>();
  const nameOf = ({ processId, name }: DesignedProcess): string =>
    t(`common:process.${processId}`, { defaultValue: name });
  return (
    <>
      <PageHead title={t('designer:title')} text={t('designer:text')} />
      <QueryState query={query}>
        <ul className="pd-processes">
          {query.data?.map((process) => (
            <li key={process.processId} className="pd-card">
              <div className="pd-card__head">
                <h2>{nameOf(process)}</h2>
                {can(me, 'running.read') ? (
                  <Link to="/running-cases">
                    {t('designer:running')}
                    <span className="pd-hidden">{nameOf(process)}</span>
                  </Link>
                ) : null}
                {can(me, 'process.design') ? (
                  <Button size="small" onClick={() => setBegun(process)}>
                    {t('designer:newDraft')}
                    <span className="pd-hidden">{nameOf(process)}</span>
                  </Button>
                ) : null}
              </div>
              <p className="pd-muted pd-small">
                {process.processId} ·{' '}
                {t('designer:contents', { forms: process.forms, tables: process.decisions })}
              </p>
              {process.candidate ? (
                <Alert type="info" showIcon title={t('designer:candidate')} style={{ marginBottom: 8 }} />
              ) : null}
              <VersionList process={process} name={nameOf(process)} />
              {process.drafts.length > 0 ? (
                <ul className="pd-drafts" aria-label={t('designer:drafts')}>
                  {process.drafts.map((draft) => (
                    <li key={draft.id}>
                      <Link className="pd-subject" to={`/designer/${draft.id}`}>
                        {draft.title}
                      </Link>
                      {draft.state === 'in-review' ? (
                        <span className="pd-tag">{t('designer:reviewed')}</span>
                      ) : null}
                      <span className="pd-muted pd-small">
                        {t('designer:savedBy', { who: draft.savedBy, at: dates.moment(draft.savedAt) })}
                        {draft.lockedBy && !draft.lockIsOwn
                          ? ` · ${t('designer:editedBy', { who: draft.lockedBy })}`
                          : ''}
                      </span>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      </QueryState>
      <NewDraftModal process={begun} name={begun ? nameOf(begun) : ''} onClose={() => setBegun(undefined)} />
    </>
  );
}
