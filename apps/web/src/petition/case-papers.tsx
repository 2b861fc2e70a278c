import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PetitionView } from '../api/types';
import { DeliveryProof } from '../delivery/delivery-proof';
import { useDates } from '../time/format';
import { DossierExport } from './dossier-export';
import { CaseFiles } from './case-files';
import { NoticeText } from './notice-text';

/** Documents, notices and attachments of a case. */
export function CasePapers({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { documents, notices, deliveries, attachments } = petition;
  // Of an erased case numbers and dates are left, nothing to hand out.
  const hasContent = petition.retention.erasedAt === null;
  return (
    <div className="pd-papers">
      {hasContent ? <DossierExport petition={petition} /> : null}
      <section className="pd-card" aria-labelledby="papers-documents">
        <h2 id="papers-documents">{t('petition:documents.title')}</h2>
        {documents.length === 0 ? <p className="pd-muted">{t('petition:documents.none')}</p> : null}
        <ul className="pd-rows">
          {documents.map((document) => (
            <li key={document.id}>
              {hasContent ? <Link to={`/documents/${document.id}`}>{document.title}</Link> : document.title}
              <span className="pd-tags pd-small pd-muted">
                {document.number ? <span className="pd-number">{document.number}</span> : null}
                <span className="pd-tag">{t(`petition:documents.state.${document.state}`)}</span>
                <span className="pd-number">{dates.day(document.datedAt ?? document.createdAt)}</span>
                {hasContent ? (
                  <a href={`/api/documents/${document.id}/pdf`} target="_blank" rel="noreferrer">
                    PDF<span className="pd-hidden">{document.title}</span>
                  </a>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="pd-card" aria-labelledby="papers-notices">
        <h2 id="papers-notices">{t('petition:notices.title')}</h2>
        {notices.length === 0 ? <p className="pd-muted">{t('petition:notices.none')}</p> : null}
        <ul className="pd-rows">
          {notices.map((notice) => (
            <li key={notice.id}>
              <NoticeText notice={notice} />
              <DeliveryProof notice={notice} deliveries={deliveries} />
            </li>
          ))}
        </ul>
      </section>
      <section className="pd-card" aria-labelledby="papers-attachments">
        <h2 id="papers-attachments">{t('petition:attachments.title')}</h2>
        <CaseFiles files={attachments} />
      </section>
    </div>
  );
}
