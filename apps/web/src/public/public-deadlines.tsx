import { useTranslation } from 'react-i18next';
import type { PublicPetition } from '../api/types';
import { DeadlineCard } from '../petition/deadline-card';

/** The periods that the office and the petitioner have, with the law behind each. */
export function PublicDeadlines({ deadlines }: { deadlines: PublicPetition['deadlines'] }) {
  const { t } = useTranslation();
  const running = deadlines.filter(({ state }) => state === 'running' || state === 'suspended');
  const over = deadlines.filter((deadline) => !running.includes(deadline));
  return (
    <section className="pd-panel" aria-labelledby="track-deadlines">
      <h2 id="track-deadlines">{t('petition:deadline.many')}</h2>
      {deadlines.length === 0 ? <p className="pd-muted">{t('petition:deadline.none')}</p> : null}
      <DeadlineList deadlines={running} />
      {over.length > 0 ? (
        <details className="pd-details">
          <summary>{t('petition:deadline.over', { count: over.length })}</summary>
          <DeadlineList deadlines={over} />
        </details>
      ) : null}
    </section>
  );
}

function DeadlineList({ deadlines }: { deadlines: PublicPetition['deadlines'] }) {
  return (
    <ul className="pd-deadlines">
      {deadlines.map((deadline) => (
        <li key={deadline.id}>
          <DeadlineCard deadline={deadline} audience="public" />
        </li>
      ))}
    </ul>
  );
}
