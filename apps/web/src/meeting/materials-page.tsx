import '../petition/petition.css';
import './meeting.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CaseMaterials } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { PetitionText } from '../petition/petition-text';
import { useDates } from '../time/format';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { materialsQuery } from './queries';

/** What a case is about, for who takes part in the meeting on it; open until that has ended. */
export function Component() {
  const { id = '', petitionId = '' } = useParams();
  const query = useQuery(materialsQuery(id, petitionId));
  return <QueryState query={query}>{query.data ? <Materials materials={query.data} /> : null}</QueryState>;
}

function Materials({ materials }: { materials: CaseMaterials }) {
  const { t } = useTranslation();
  const dates = useDates();
  const localized = useLocalized();
  const { meetingId, petitionId, unit, petitioners, documents, attachments } = materials;
  const files = `/api/meetings/${meetingId}/cases/${petitionId}`;
  return (
    <>
      <nav className="pd-crumbs" aria-label={t('meeting:where')}>
        <Link to="/meetings">{t('meeting:title')}</Link> /{' '}
        <Link to={`/meetings/${meetingId}`}>{t('meeting:one', { number: materials.meetingNumber })}</Link>
      </nav>
      <PageHead
        title={t('meeting:materials.title', { number: materials.receiptNumber })}
        text={
          <span className="pd-tags">
            <strong data-written>{materials.subject}</strong>
            {materials.category ? (
              <span className="pd-tag">{t(`common:category.${materials.category}`)}</span>
            ) : null}
            {unit ? <span>{localized(unit)}</span> : null}
          </span>
        }
      />
      <p className="pd-muted pd-meeting-hint">{t('meeting:materials.hint')}</p>
      <section className="pd-card" aria-labelledby="materials-text">
        <h2 id="materials-text">{t('meeting:materials.text')}</h2>
        <PetitionText petition={{ ...materials, closedAt: null, closingKind: null, readBack: null }} />
      </section>
      <section className="pd-card" aria-labelledby="materials-people">
        <h2 id="materials-people">
          {t('meeting:materials.people', { count: Math.max(materials.peopleCount, 1) })}
        </h2>
        {materials.anonymous ? <p className="pd-muted">{t('petition:anonymous')}</p> : null}
        <ul className="pd-parties">
          {petitioners.map((person) => (
            <li key={person.ordinal}>
              <strong>{person.nameMasked}</strong>
              <span className="pd-tag">{t(`common:kind.${person.kind}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="pd-card" aria-labelledby="materials-papers">
        <h2 id="materials-papers">{t('petition:documents.title')}</h2>
        {documents.length === 0 ? <p className="pd-muted">{t('petition:documents.none')}</p> : null}
        <ul className="pd-rows">
          {documents.map((paper) => (
            <li key={paper.id}>
              <a href={`${files}/documents/${paper.id}`} target="_blank" rel="noreferrer">
                {paper.title} (PDF)
              </a>
              <span className="pd-tags pd-small pd-muted">
                {paper.number ? <span className="pd-number">{paper.number}</span> : null}
                <span className="pd-number">{dates.day(paper.datedAt)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="pd-card" aria-labelledby="materials-files">
        <h2 id="materials-files">{t('petition:attachments.title')}</h2>
        {attachments.length === 0 ? <p className="pd-muted">{t('petition:attachments.none')}</p> : null}
        <ul className="pd-rows">
          {attachments.map((file) => (
            <li key={file.id}>
              <a href={`${files}/attachments/${file.id}`} download={file.name}>
                {file.name}
              </a>
              <span className="pd-small pd-muted pd-number">
                {t('petition:attachments.size', { kb: Math.max(1, Math.round(file.size / 1024)) })}
                {' · '}
                {dates.full(file.at)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
