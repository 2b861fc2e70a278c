import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Box, BOXES } from './filters';
import { inboxCountsQuery } from './queries';

/** The boxes of the inbox with what is in them. */
export function InboxBoxes({ box, onChoose }: { box: Box; onChoose: (box: Box) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(inboxCountsQuery);
  const counts: Partial<Record<Box, number>> = data
    ? {
        todo: data.todo,
        claimed: data.claimed,
        aside: data.aside,
        delegated: data.delegated,
        deputy: data.deputy ?? 0,
      }
    : {};
  // Who is nobody's deputy has no such list, nor who has delegated nothing.
  const offered: Partial<Record<Box, boolean>> = {
    deputy: typeof data?.deputy === 'number',
    delegated: (data?.delegated ?? 0) > 0,
  };
  const boxes = BOXES.filter((name) => name === box || (offered[name] ?? true));
  return (
    <div className="pd-boxes" role="group" aria-label={t('inbox:boxes')}>
      {boxes.map((name) => (
        <button key={name} type="button" aria-pressed={name === box} onClick={() => onChoose(name)}>
          {t(`inbox:box.${name}`)}
          {counts[name] ? <span className="pd-count">{counts[name]}</span> : null}
        </button>
      ))}
    </div>
  );
}
