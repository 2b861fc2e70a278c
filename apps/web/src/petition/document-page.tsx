import './petition.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { PaperProof } from './paper-proof';
import { PaperSheet } from './paper-sheet';
import { documentQuery } from './queries';

/** A document to read; its PDF is what is printed and given out, with the official layout. */
export function Component() {
  const { t } = useTranslation();
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
              <Button href={`/api/documents/${paper.id}/docx`}>{t('petition:documents.docx')}</Button>
              <Button href={`/api/documents/${paper.id}/pdf`} target="_blank" rel="noreferrer" type="primary">
                {t('petition:documents.pdf')}
              </Button>
            </PageHead>
          </div>
          <PaperSheet paper={paper} />
          <PaperProof paper={paper} />
        </>
      ) : null}
    </QueryState>
  );
}
