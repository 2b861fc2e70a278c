import { useTranslation } from 'react-i18next';
import type { ReferralFacts } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { LightWords } from '../ui/light';

/** Where a referral stands, and the periods that run. */
export function ReferralState({ facts }: { facts: ReferralFacts }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <span className="pd-tags">
      <span className="pd-tag">{t(`assistance:state.${facts.state}`)}</span>
      {facts.deadlines.map((deadline) => (
        <span key={deadline.rowId} className="pd-assist__period">
          {localized(deadline.name)} <LightWords light={deadline.light} dueAt={deadline.dueAt} />
        </span>
      ))}
    </span>
  );
}
