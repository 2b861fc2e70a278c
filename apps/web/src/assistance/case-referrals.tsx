import './assistance.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { StaffReferral } from '../api/types';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { ProblemAlert } from '../ui/problem-alert';
import { ConsentModal } from './consent-modal';
import { HouseholdFacts } from './household-facts';
import { caseReferralsQuery } from './queries';
import { ReferralOutcome } from './referral-outcome';
import { ReferralState } from './referral-state';

/** The assistance referrals of the case; nothing when there are none. */
export function CaseReferrals({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(caseReferralsQuery(petitionId));
  if (!data || data.length === 0) return null;
  return (
    <section className="pd-card" aria-labelledby="case-referrals">
      <h2 id="case-referrals">{t('assistance:title')}</h2>
      <ul className="pd-assist__list">
        {data.map((one) => (
          <li key={one.id}>
            <CaseReferral one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CaseReferral({ one }: { one: StaffReferral }) {
  const { t } = useTranslation();
  const me = useMe();
  const [recording, setRecording] = useState(false);
  const reveal = useMutation({
    mutationFn: () =>
      call(api.POST('/api/assistance-referrals/{id}/reveal', { params: { path: { id: one.id } } })),
  });
  return (
    <>
      <p>
        <ReferralState facts={one} />
      </p>
      <p className="pd-muted">{t(`assistance:origin.${one.origin}`)}</p>
      <ReferralOutcome facts={one} />
      <ProblemAlert error={reveal.error} />
      {reveal.data?.facts ? (
        <section className="pd-assist__part">
          <h3>{t('assistance:told')}</h3>
          <HouseholdFacts facts={reveal.data.facts} />
        </section>
      ) : null}
      <div className="pd-assist__say">
        {one.words.length > 0 ? (
          <Button onClick={() => setRecording(true)}>{t('assistance:word.open')}</Button>
        ) : null}
        {can(me, 'petition.reveal') && !reveal.data ? (
          <Button disabled={reveal.isPending} onClick={() => reveal.mutate()}>
            {t('assistance:reveal')}
          </Button>
        ) : null}
      </div>
      {recording ? <ConsentModal one={one} onClose={() => setRecording(false)} /> : null}
    </>
  );
}
