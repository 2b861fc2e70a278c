import { useTranslation } from 'react-i18next';
import type { PublicPetition } from '../api/types';
import { useDates } from '../time/format';

/** What became of the reader's request for erasure; nothing when there is none. */
export function ErasureState({ petition }: { petition: PublicPetition }) {
  const { t } = useTranslation();
  const dates = useDates();
  const request = petition.erasureRequest;
  if (!request) return null;
  return (
    <section className="pd-panel" aria-labelledby="track-erasure">
      <h2 id="track-erasure">{t('public:erasure.title')}</h2>
      <p>{t(`public:erasure.state.${request.state}`, { day: dates.day(request.requestedAt) })}</p>
    </section>
  );
}
