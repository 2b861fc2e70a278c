import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import type { CalendarChanged, CalendarOrder } from '../api/types';
import { useMessage } from '../ui/use-message';
import { previewQuery } from './queries';
import { SHOWN_ELSEWHERE } from './shown-elsewhere';

interface Change<O> {
  order: O;
  reason: string;
}

/**
 * A change of the calendar in two steps: what it would move is looked at, then it is saved as it was looked at. When somebody
 * else was faster it is worked out anew, and has to be looked at again.
 */
export function useCalendarChange<O>(
  asOrder: (order: O) => CalendarOrder,
  send: (change: Change<O> & { version: number }) => Promise<CalendarChanged>,
  onDone: () => void,
) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [looked, setLooked] = useState<Change<O>>();
  const [page, setPage] = useState(1);
  const preview = useQuery(previewQuery(looked && asOrder(looked.order), page));
  const save = useMutation({
    mutationFn: (version: number) => send({ ...(looked as Change<O>), version }),
    onSuccess: ({ moved }) => {
      for (const key of SHOWN_ELSEWHERE) void queries.invalidateQueries({ queryKey: [key] });
      message.success(t('calendar:saved', { count: moved }));
      onDone();
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.status !== 409) return;
      void queries.invalidateQueries({ queryKey: ['calendar'] });
      void preview.refetch();
    },
  });
  return {
    /** Undefined until it was worked out what would move. */
    preview: looked ? preview.data : undefined,
    working: looked !== undefined && preview.isFetching,
    page,
    setPage,
    look: (order: O, reason: string) => {
      save.reset();
      setPage(1);
      setLooked({ order, reason });
    },
    /** What was asked has changed: it has to be looked at again. */
    forget: () => setLooked(undefined),
    save: () => preview.data && save.mutate(preview.data.version),
    saving: save.isPending,
    error: (looked ? preview.error : null) ?? save.error,
  };
}
