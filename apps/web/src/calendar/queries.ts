import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { CalendarOrder } from '../api/types';

/** A year of the working calendar; the office's own when none is named. */
export const calendarQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['calendar', year ?? 'now'],
    queryFn: () => call(api.GET('/api/calendar', { params: { query: { year } } })),
    // The year before stays while the next is read.
    placeholderData: (before) => before,
  });

/** Running deadlines of a page of the preview. */
export const PREVIEW_PAGE = 10;

/** What a change would move; asked anew each time, for deadlines come and go. */
export const previewQuery = (order: CalendarOrder | undefined, page: number) =>
  queryOptions({
    queryKey: ['calendar-preview', order, page],
    queryFn: () =>
      call(
        api.POST('/api/calendar/preview', {
          body: { ...(order as CalendarOrder), offset: (page - 1) * PREVIEW_PAGE, limit: PREVIEW_PAGE },
        }),
      ),
    enabled: order !== undefined,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[1] === order ? before : undefined),
  });
