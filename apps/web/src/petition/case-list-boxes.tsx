import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownCountsQuery } from '../colleague/queries';
import { CASE_LISTS, type CaseListName } from './filters';

interface Props {
  list: CaseListName | undefined;
  onChoose: (list: CaseListName | undefined) => void;
}

/** All cases, or those of one's own lists, with what is on them. */
export function CaseListBoxes({ list, onChoose }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(ownCountsQuery);
  const counts: Partial<Record<string, number>> = { ...data };
  return (
    <div className="pd-boxes" role="group" aria-label={t('colleague:lists')}>
      {[undefined, ...CASE_LISTS].map((name) => (
        <button key={name ?? 'all'} type="button" aria-pressed={name === list} onClick={() => onChoose(name)}>
          {t(`colleague:list.${name ?? 'all'}`)}
          {name && counts[name] ? <span className="pd-count">{counts[name]}</span> : null}
        </button>
      ))}
    </div>
  );
}
