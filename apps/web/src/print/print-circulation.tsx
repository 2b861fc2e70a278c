import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Circulation } from '../circulation/circulation';
import { circulationQuery } from '../circulation/queries';

interface Props {
  petitionId: string;
  /** It stands, or can't be had: the page can be printed. */
  onReady: () => void;
}

/** The whole circulation record, on paper alone. */
export function PrintCirculation({ petitionId, onReady }: Props) {
  const { t } = useTranslation();
  const { isFetched, isFetching } = useQuery({ ...circulationQuery(petitionId), staleTime: 0 });
  const ready = isFetched && !isFetching;
  useEffect(() => {
    if (ready) onReady();
  }, [ready, onReady]);
  return (
    <section className="pd-printonly pd-card">
      <h2>{t('circulation:title')}</h2>
      <Circulation petitionId={petitionId} />
    </section>
  );
}
