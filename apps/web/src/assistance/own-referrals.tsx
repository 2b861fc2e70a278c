import './assistance.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Credentials, ReferralWord } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';
import { useMessage } from '../ui/use-message';
import { HouseholdFacts } from './household-facts';
import { ownReferralsQuery } from './queries';
import { ReferralOutcome } from './referral-outcome';
import { ReferralState } from './referral-state';

interface Props {
  credentials: Credentials;
  onChanged: () => void;
}

/** Assistance on the petitioner's own page: who would see what, and the petitioner's own word, one step each. */
export function OwnReferrals({ credentials, onChanged }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const query = useQuery(ownReferralsQuery(credentials));
  const say = useMutation({
    mutationFn: (word: ReferralWord) =>
      call(api.POST('/api/public/assistance/word', { body: { ...credentials, word } })),
    onSuccess: async (_, word) => {
      message.success(t(`assistance:own.done.${word}`));
      await query.refetch();
      onChanged();
    },
  });
  const own = query.data;
  const newest = own?.referrals[0];
  if (!own || !newest) return null;
  // Before consent it is declined, after it taken back.
  const no = newest.consentedAt ? 'withdraw' : 'stop';
  return (
    <section className="pd-panel" aria-labelledby="track-assistance">
      <h2 id="track-assistance">{t('assistance:title')}</h2>
      <p>{t('assistance:own.what')}</p>
      {newest.endedAt ? null : (
        <>
          <h3>{t('assistance:own.who')}</h3>
          <ul className="pd-assist__who">
            {own.sharedWith.map(({ department, fields }) => (
              <li key={department}>
                <strong>{t(`assistance:department.${department}`)}</strong>
                <span>
                  {fields.map((field) => t(`assistance:field.${field}`)).join(t('assistance:comma'))}
                </span>
              </li>
            ))}
          </ul>
          <p className="pd-muted">{t('assistance:own.free')}</p>
        </>
      )}
      <ProblemAlert error={say.error} />
      <div className="pd-assist__say pd-noprint">
        {own.words.map((word) => (
          <Button
            key={word}
            type={word === 'agree' ? 'primary' : 'default'}
            disabled={say.isPending}
            onClick={() => say.mutate(word)}
          >
            {t(`assistance:own.say.${word === 'stop' ? no : word}`)}
          </Button>
        ))}
      </div>
      <ul className="pd-assist__list">
        {own.referrals.map((one) => (
          <li key={one.id}>
            <p>
              <ReferralState facts={one} />
            </p>
            {one.facts ? (
              <section className="pd-assist__part">
                <h3>{t('assistance:told')}</h3>
                <HouseholdFacts facts={one.facts} />
              </section>
            ) : null}
            <ReferralOutcome facts={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
