import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PetitionView } from '../api/types';
import { Circulation } from '../circulation/circulation';
import { Timeline } from './timeline';

/** What has happened in a case: everything by time, or from hand to hand. Which of them stands in the address. */
export function CaseHistory({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const byStep = search.get('history') === 'steps';
  const choose = (value: string) =>
    setSearch(value === 'steps' ? { history: value } : {}, { replace: true, preventScrollReset: true });
  return (
    <>
      <Segmented
        className="pd-history"
        aria-label={t('petition:timeline')}
        value={byStep ? 'steps' : 'time'}
        onChange={choose}
        options={[
          { value: 'time', label: t('circulation:byTime') },
          { value: 'steps', label: t('circulation:byStep') },
        ]}
      />
      {byStep ? <Circulation petitionId={petition.id} /> : <Timeline petition={petition} />}
    </>
  );
}
