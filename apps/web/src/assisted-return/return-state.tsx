import { useTranslation } from 'react-i18next';
import type { ReturnFacts } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { LightWords } from '../ui/light';

/** Where a return stands, and the hours that run. */
export function ReturnState({ facts }: { facts: ReturnFacts }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { state, deadline } = facts;
  return (
    <span className="pd-tags">
      <span className="pd-tag">{t(`return:state.${state}`)}</span>
      {deadline ? (
        <>
          <span>{localized(deadline.name)}</span>
          <LightWords light={deadline.light} dueAt={deadline.dueAt} />
        </>
      ) : null}
    </span>
  );
}
