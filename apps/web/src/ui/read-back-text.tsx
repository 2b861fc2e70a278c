import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { useDates } from '../time/format';

/** How, when and before whom the petitioner confirmed the record of what they told orally (Reg. 19). */
export function ReadBackText({ readBack }: { readBack: NonNullable<PetitionView['readBack']> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { how, at, by } = readBack;
  return <span data-written>{t(`register:readBack.confirmed.${how}`, { at: dates.full(at), by })}</span>;
}
