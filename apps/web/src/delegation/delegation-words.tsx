import { useTranslation } from 'react-i18next';
import type { Delegation } from '../api/types';
import { useDates } from '../time/format';

const TAGS: Partial<Record<Delegation['state'], string>> = {
  open: ' pd-tag--yellow',
  'handed-in': ' pd-tag--green',
};

/** Who worked on a task for whom, what they were to do, and with what they handed it in. */
export function DelegationWords({ one }: { one: Delegation }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <span className="pd-tags">
        <strong>{one.delegate}</strong>
        <span className={`pd-tag${TAGS[one.state] ?? ''}`}>{t(`delegation:state.${one.state}`)}</span>
        {one.deputy ? <span>{t('delegation:deputy', { name: one.deputy })}</span> : null}
        {one.endedAt ? <span className="pd-muted">{dates.moment(one.endedAt)}</span> : null}
      </span>
      {one.answer ? <span className="pd-cosign__words">{one.answer}</span> : null}
      <small className="pd-muted">
        {t('delegation:given', { name: one.owner, at: dates.moment(one.givenAt) })}
        {one.word ? t('delegation:about', { word: one.word }) : null}
      </small>
    </>
  );
}
