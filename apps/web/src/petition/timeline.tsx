import { Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedEntry, PetitionView, TimelineEntry } from '../api/types';
import { QueryState } from '../ui/query-state';
import { linkedTimelineQuery, timelineQuery } from './queries';
import { TimelineItem } from './timeline-item';

/** Everything that happened in a case, newest first; with it, on demand, what happened in those it hangs together with. */
export function Timeline({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const hasLinked = petition.related.some(({ relation }) => relation !== 'may-repeat');
  const own = useQuery({ ...timelineQuery(petition.id), enabled: !whole });
  const linked = useQuery({ ...linkedTimelineQuery(petition.id), enabled: whole });
  const query = whole ? linked : own;
  const entries: (TimelineEntry | LinkedEntry)[] = query.data?.toReversed() ?? [];
  return (
    <>
      {hasLinked ? (
        <Segmented
          className="pd-linked"
          aria-label={t('petition:linked.label')}
          value={whole}
          onChange={setWhole}
          options={[
            { value: false, label: t('petition:linked.own') },
            { value: true, label: t('petition:linked.whole') },
          ]}
        />
      ) : null}
      <QueryState query={query}>
        {entries.length === 0 ? <p className="pd-muted">{t('petition:timelineEmpty')}</p> : null}
        <ol className="pd-timeline">
          {entries.map((entry) => (
            <TimelineItem
              key={entry.id}
              entry={entry}
              other={
                'petitionId' in entry && entry.petitionId !== petition.id
                  ? { id: entry.petitionId, receiptNumber: entry.receiptNumber }
                  : undefined
              }
            />
          ))}
        </ol>
      </QueryState>
    </>
  );
}
