import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { CaseReferrals } from '../assistance/case-referrals';
import { CaseReturns } from '../assisted-return/case-returns';
import { CaseBacklog } from '../backlog/case-backlog';
import { CaseCopies } from '../colleague/case-copies';
import { CaseHistory } from './case-history';
import { Deadlines } from './deadlines';
import { Forwardings } from './forwardings';
import { Interests } from './interests';
import { OpenTasks } from './open-tasks';
import { PetitionText } from './petition-text';
import { Petitioners } from './petitioners';
import { CaseRetention } from '../retention/case-retention';
import { RelatedCases } from './related-cases';
import { Supervisions } from './supervisions';

/** What the case is about and what has happened, beside who and by when. */
export function CaseOverview({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  return (
    <div className="pd-case">
      <div>
        <section className="pd-card" aria-labelledby="case-content">
          <h2 id="case-content">{t('petition:content')}</h2>
          <PetitionText petition={petition} />
        </section>
        <section className="pd-card" aria-labelledby="case-timeline">
          <h2 id="case-timeline">{t('petition:timeline')}</h2>
          <CaseHistory petition={petition} />
        </section>
      </div>
      <div>
        <OpenTasks tasks={petition.tasks} />
        <Deadlines petition={petition} />
        <Supervisions petition={petition} />
        <CaseBacklog petitionId={petition.id} />
        <CaseReturns petitionId={petition.id} />
        <CaseReferrals petitionId={petition.id} />
        <CaseCopies petitionId={petition.id} />
        <Forwardings petition={petition} />
        <section className="pd-card" aria-labelledby="case-parties">
          <h2 id="case-parties">{t('petition:parties')}</h2>
          <Petitioners petition={petition} />
        </section>
        <Interests petition={petition} />
        <RelatedCases petition={petition} />
        <CaseRetention petition={petition} />
      </div>
    </div>
  );
}
