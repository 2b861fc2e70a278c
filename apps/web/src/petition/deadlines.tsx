import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { DeadlineActions } from './deadline-actions';
import { DeadlineCard } from './deadline-card';

/** The periods of a case: those running first, then what was met or fell away. */
export function Deadlines({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const running = petition.deadlines.filter(({ state }) => state === 'running' || state === 'suspended');
  const over = petition.deadlines.filter((deadline) => !running.includes(deadline));
  return (
    <section className="pd-card" aria-labelledby="case-deadlines">
      <h2 id="case-deadlines">{t('petition:deadline.many')}</h2>
      {petition.deadlines.length === 0 ? <p className="pd-muted">{t('petition:deadline.none')}</p> : null}
      <ul className="pd-deadlines">
        {running.map((deadline) => (
          <li key={deadline.id}>
            <DeadlineCard deadline={deadline} />
            <DeadlineActions deadline={deadline} petition={petition} />
          </li>
        ))}
      </ul>
      {over.length > 0 ? (
        <details className="pd-details">
          <summary>{t('petition:deadline.over', { count: over.length })}</summary>
          <ul className="pd-deadlines">
            {over.map((deadline) => (
              <li key={deadline.id}>
                <DeadlineCard deadline={deadline} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
