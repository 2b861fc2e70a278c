import { useTranslation } from 'react-i18next';
import type { BacklogFacts } from '../api/types';
import { LightWords } from '../ui/light';

/** Where a backlog case stands: how it ended, or the quarter that runs with its light. */
export function BacklogState({ facts }: { facts: BacklogFacts }) {
  const { t } = useTranslation();
  const { state, outcome, quarter } = facts;
  return (
    <span className="pd-tags">
      <span className="pd-tag">{t(`backlog:state.${state}`)}</span>
      {outcome ? <span>{t(`backlog:outcome.${outcome}`)}</span> : null}
      {quarter ? (
        <>
          <span>{t('backlog:quarter')}</span>
          <LightWords light={quarter.light} dueAt={quarter.dueAt} />
        </>
      ) : null}
    </span>
  );
}
