import { useTranslation } from 'react-i18next';
import type { HardshipFacts } from '../api/types';
import { FactList } from './fact-list';
import { yuan } from './yuan';

/** What a household told. */
export function HouseholdFacts({ facts }: { facts: HardshipFacts }) {
  const { t, i18n } = useTranslation();
  const money = (fen: number) => yuan(fen, i18n.language);
  return (
    <FactList
      facts={[
        [t('assistance:field.householdSize'), String(facts.householdSize)],
        [t('assistance:field.monthlyIncome'), money(facts.monthlyIncomeFen)],
        [t('assistance:field.monthlyNeeds'), money(facts.monthlyNeedsFen)],
        [t('assistance:field.suddenEvent'), t(facts.suddenEvent ? 'assistance:yes' : 'assistance:no')],
        [t('assistance:field.cause'), t(`assistance:cause.${facts.cause}`)],
        [t('assistance:field.need'), facts.need],
        [t('assistance:field.wanted'), money(facts.wantedFen)],
      ]}
    />
  );
}
