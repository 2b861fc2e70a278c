import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials, PublicPetition } from '../api/types';
import { OwnReferrals } from '../assistance/own-referrals';
import { OwnReturns } from '../assisted-return/own-returns';
import { OwnBacklog } from '../backlog/own-backlog';
import { useLocalized } from '../i18n/localized';
import { NoticeText } from '../petition/notice-text';
import { useDates } from '../time/format';
import { LightWords } from '../ui/light';
import { StatusTag } from '../ui/status-tag';
import { ErasureState } from './erasure-state';
import { OwnFiles } from './own-files';
import { ConductComplaints } from './conduct-complaints';
import { PaperDownload } from './paper-download';
import { PetitionerActions } from './petitioner-actions';
import { PublicDeadlines } from './public-deadlines';
import { PublicReviews } from './public-reviews';

interface Props {
  petition: PublicPetition;
  credentials: Credentials;
  onChanged: () => void;
  onLeave: () => void;
}

/** What the petitioner sees of their case: where it stands, who is responsible, every notice, and their rights. */
export function TrackedPetition({ petition, credentials, onChanged, onLeave }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  const running = petition.deadlines.filter(({ state }) => state === 'running' || state === 'suspended');
  const nearest = running.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];
  return (
    <>
      <div className="pd-trackhead">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {petition.subject}
          </h1>
          <p className="pd-tags">
            <span className="pd-number">{petition.receiptNumber}</span>
            <StatusTag status={petition.status} />
          </p>
        </div>
        <button type="button" className="pd-linkbutton pd-noprint" onClick={onLeave}>
          {t('public:track.another')}
        </button>
      </div>
      <section className="pd-panel" aria-labelledby="track-now">
        <h2 id="track-now">{t('public:track.now')}</h2>
        <p className="pd-nowtext">
          {t(
            petition.reopening === 'requested'
              ? 'public:track.reopening'
              : `public:track.status.${petition.status}`,
          )}
        </p>
        <dl className="pd-nowfacts">
          <div>
            <dt>{t('petition:unit')}</dt>
            <dd>{localized(petition.responsibleUnit) || t('public:track.noUnit')}</dd>
          </div>
          <div>
            <dt>{t('petition:receivedAt')}</dt>
            <dd className="pd-number">{dates.day(petition.receivedAt)}</dd>
          </div>
          {nearest ? (
            <div>
              <dt>{localized(nearest.name)}</dt>
              <dd>
                <LightWords
                  light={nearest.light}
                  dueAt={nearest.dueAt}
                  suspended={nearest.state === 'suspended'}
                  provisional={nearest.provisional}
                />
              </dd>
            </div>
          ) : null}
        </dl>
      </section>
      <PetitionerActions petition={petition} credentials={credentials} onChanged={onChanged} />
      <OwnBacklog credentials={credentials} onChanged={onChanged} />
      <OwnReferrals credentials={credentials} onChanged={onChanged} />
      <OwnReturns credentials={credentials} onChanged={onChanged} />
      <PublicReviews reviews={petition.reviews} />
      <ErasureState petition={petition} />
      <section className="pd-panel" aria-labelledby="track-notices">
        <h2 id="track-notices">{t('public:track.notices')}</h2>
        {petition.notices.length === 0 ? <p className="pd-muted">{t('public:track.noNotices')}</p> : null}
        <ul className="pd-rows">
          {petition.notices.toReversed().map((notice) => (
            <li key={notice.id}>
              <NoticeText notice={notice} />
              {notice.documentId ? (
                <PaperDownload credentials={credentials} documentId={notice.documentId} />
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <OwnFiles files={petition.attachments} credentials={credentials} />
      <div className="pd-trackpair">
        <section className="pd-panel" aria-labelledby="track-steps">
          <h2 id="track-steps">{t('public:track.progress')}</h2>
          <ol className="pd-timeline">
            {petition.steps.toReversed().map((step, index) => (
              <li key={`${step.at}${petition.steps.length - index}`}>
                <time className="pd-number" dateTime={step.at}>
                  {dates.full(step.at)}
                </time>
                <div>{localized(step.name)}</div>
              </li>
            ))}
          </ol>
        </section>
        <PublicDeadlines deadlines={petition.deadlines} />
      </div>
      <ConductComplaints credentials={credentials} />
    </>
  );
}
