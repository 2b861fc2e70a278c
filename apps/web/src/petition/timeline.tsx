import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../ui/query-state';
import { timelineQuery } from './queries';
import { TimelineItem } from './timeline-item';

/** Everything that happened in a case, newest first. */
export function Timeline({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const query = useQuery(timelineQuery(petitionId));
  const entries = query.data?.toReversed() ?? [];
  return (
    <QueryState query={query}>
      {entries.length === 0 ? <p className="pd-muted">{t('petition:timelineEmpty')}</p> : null}
      <ol className="pd-timeline">
        {entries.map((entry) => (
          <TimelineItem key={entry.id} entry={entry} />
        ))}
      </ol>
    </QueryState>
  );
}
