import { Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyEntry, PetitionView, TimelineEntry } from '../api/types';
import { QueryState } from '../ui/query-state';
import { familyTimelineQuery, timelineQuery } from './queries';
import { TimelineItem } from './timeline-item';

/** Everything that happened in a case, newest first; with it, on demand, what happened in those it hangs together with. */
export function Timeline({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const hasFamily = petition.related.some(({ relation }) => relation !== 'may-repeat');
  const own = useQuery({ ...timelineQuery(petition.id), enabled: !whole });
  const family = useQuery({ ...familyTimelineQuery(petition.id), enabled: whole });
  const query = whole ? family : own;
  const entries: (TimelineEntry | FamilyEntry)[] = query.data?.toReversed() ?? [];
  return (
    <>
      {hasFamily ? (
        <Segmented
          className="pd-family"
          aria-label={t('petition:family.label')}
          value={whole}
          onChange={setWhole}
          options={[
            { value: false, label: t('petition:family.own') },
            { value: true, label: t('petition:family.whole') },
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
