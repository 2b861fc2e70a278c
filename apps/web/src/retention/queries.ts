import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { ErasureRow } from '../api/types';

/** The states that the list can be narrowed to, in their order of time. */
export const ERASURE_STATES = ['deciding', 'erasing', 'erased', 'kept', 'stopped'] as const;

/** Cases that were listed for erasure, newest first. */
export const erasuresQuery = (state: ErasureRow['state'] | undefined) =>
  queryOptions({
    queryKey: ['erasures', state ?? 'all'],
    queryFn: () => call(api.GET('/api/erasures', { params: { query: { state } } })),
  });
