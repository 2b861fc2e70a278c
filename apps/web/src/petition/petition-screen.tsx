import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { PetitionView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { LightWords } from '../ui/light';
import { PageHead } from '../ui/page-head';
import { StatusTag } from '../ui/status-tag';
import { SignedList } from '../signed-list/signed-list';
import { CoSignaturesToGive } from '../co-signature/co-signatures-to-give';
import { CaseSharing } from '../colleague/case-sharing';
import { TagPills } from '../tag/tag-pills';
import { PrintButton } from '../print/print-button';
import { PrintHead } from '../print/print-head';
import { CaseActions } from './case-actions';
import { CaseOverview } from './case-overview';
import { CasePapers } from './case-papers';
import { HandledTogether } from './handled-together';
import { nearestDeadline } from './nearest-deadline';

const Comments = lazy(() => import('../colleague/comments'));
const CaseDiagram = lazy(() => import('../diagram/case-diagram'));

/** Head and tabs of a case that is loaded; the tab stands in the address. */
export function PetitionScreen({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [search, setSearch] = useSearchParams();
  const deadline = nearestDeadline(petition.deadlines);
  const papers = petition.documents.length + petition.notices.length + petition.attachments.length;
  return (
    <div id="case-page">
      <PrintHead receiptNumber={petition.receiptNumber} />
      <nav className="pd-crumbs" aria-label={t('task:where')}>
        <Link to="/petitions">{t('shell:nav.petitions')}</Link>
      </nav>
      <PageHead
        title={petition.subject || t('common:erased')}
        text={
          <span className="pd-tags">
            <span className="pd-number">{petition.receiptNumber}</span>
            <StatusTag status={petition.status} />
            {petition.category ? <span>{t(`common:category.${petition.category}`)}</span> : null}
            <span>{t(`common:procedure.${petition.procedure}`)}</span>
            {petition.unit ? <span>{localized(petition.unit.name)}</span> : null}
            {petition.urgency === 'normal' ? null : (
              <span className="pd-tag pd-tag--red">{t(`common:urgency.${petition.urgency}`)}</span>
            )}
            <TagPills ids={petition.tags} />
            {petition.protected ? (
              <span className="pd-tag pd-tag--yellow">{t('petition:protected')}</span>
            ) : null}
          </span>
        }
      >
        {deadline ? (
          <LightWords
            light={deadline.light}
            dueAt={deadline.dueAt}
            suspended={deadline.state === 'suspended'}
            provisional={deadline.provisional}
          />
        ) : null}
        <PrintButton petitionId={petition.id} below="case-page" />
      </PageHead>
      <HandledTogether petition={petition} />
      <CoSignaturesToGive petitionId={petition.id} />
      <CaseSharing petition={petition} />
      <CaseActions petition={petition} />
      <Tabs
        className="pd-casetabs"
        activeKey={search.get('tab') ?? 'case'}
        onChange={(tab) =>
          setSearch(tab === 'case' ? {} : { tab }, { replace: true, preventScrollReset: true })
        }
        items={[
          { key: 'case', label: t('petition:tab.case'), children: <CaseOverview petition={petition} /> },
          {
            key: 'diagram',
            label: t('petition:tab.diagram'),
            children: (
              <Suspense fallback={<p className="pd-loading">{t('common:loading')}</p>}>
                <CaseDiagram petitionId={petition.id} />
              </Suspense>
            ),
          },
          {
            key: 'comments',
            label: t('colleague:comment.title'),
            children: (
              <Suspense fallback={<p className="pd-loading">{t('common:loading')}</p>}>
                <Comments petitionId={petition.id} />
              </Suspense>
            ),
          },
          ...(petition.anonymous
            ? []
            : [
                {
                  key: 'people',
                  label: t('joint:tab', { count: petition.listed }),
                  children: <SignedList petition={petition} />,
                },
              ]),
          {
            key: 'papers',
            label: t('petition:tab.papers', { count: papers }),
            children: <CasePapers petition={petition} />,
          },
        ]}
      />
    </div>
  );
}
