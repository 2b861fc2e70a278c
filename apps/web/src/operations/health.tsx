import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../ui/query-state';
import { healthQuery } from './queries';

/** Above this many waiting commands or records, a number is shown as a warning. */
const MANY = 500;

/** The parts and how far they are behind. */
export function Health() {
  const { t } = useTranslation();
  const query = useQuery(healthQuery);
  const health = query.data;
  return (
    <QueryState query={query}>
      {health ? (
        <dl className="pd-health">
          {Object.entries(health.parts).map(([part, state]) => (
            <Figure
              key={part}
              label={t(`operations:part.${part}`)}
              value={t(`operations:state.${state}`)}
              bad={state !== 'up'}
            />
          ))}
          <Figure
            label={t('operations:pending')}
            value={String(health.outbox.pending)}
            note={
              health.outbox.pending > 0
                ? t('operations:oldest', { count: Math.round(health.outbox.oldestSeconds) })
                : undefined
            }
            bad={health.outbox.pending > MANY}
          />
          <Figure
            label={t('operations:poisoned')}
            value={String(health.outbox.poisoned)}
            bad={health.outbox.poisoned > 0}
          />
          <Figure
            label={t('operations:behind')}
            value={String(health.projector.reduce((sum, { behind }) => sum + behind, 0))}
            bad={health.projector.some(({ behind }) => behind > MANY)}
          />
          <Figure
            label={t('operations:openIncidents')}
            value={String(health.openIncidents)}
            bad={health.openIncidents > 0}
          />
          <Figure
            label={t('operations:failedDeliveries')}
            value={String(health.deliveries.failed)}
            note={t('operations:deliveriesToDo', { count: health.deliveries.toDo })}
            bad={health.deliveries.failed > 0}
          />
          <Figure
            label={t('operations:letters.figure')}
            value={String(health.deadLetters)}
            bad={health.deadLetters > 0}
          />
        </dl>
      ) : null}
    </QueryState>
  );
}

interface FigureProps {
  label: string;
  value: string;
  note?: string;
  bad: boolean;
}

function Figure({ label, value, note, bad }: FigureProps) {
  return (
    <div className={bad ? 'pd-figure pd-figure--bad' : 'pd-figure'}>
      <dt>{label}</dt>
      <dd>
        {value}
        {note ? <small>{note}</small> : null}
      </dd>
    </div>
  );
}
