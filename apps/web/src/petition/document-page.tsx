import './petition.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDates } from '../time/format';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { documentQuery } from './queries';

/** A document to read and to print; on paper only the sheet remains. */
export function Component() {
  const { t } = useTranslation();
  const dates = useDates();
  const { id = '' } = useParams();
  const query = useQuery(documentQuery(id));
  const paper = query.data;
  return (
    <QueryState query={query}>
      {paper ? (
        <>
          <div className="pd-noprint">
            <nav className="pd-crumbs" aria-label={t('task:where')}>
              <Link to={`/petitions/${paper.petitionId}?tab=papers`}>{t('petition:documents.back')}</Link>
            </nav>
            <PageHead
              title={paper.title}
              text={<span className="pd-tag">{t(`petition:documents.state.${paper.state}`)}</span>}
            >
              <Button type="primary" onClick={() => window.print()}>
                {t('common:print')}
              </Button>
            </PageHead>
          </div>
          <article className="pd-sheet">
            <h2>{paper.title}</h2>
            <p className="pd-pre">{paper.body}</p>
            <p className="pd-sheet__date">{dates.day(paper.createdAt)}</p>
          </article>
        </>
      ) : null}
    </QueryState>
  );
}
