import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { Credentials } from '../api/types';

export const caseReferralsQuery = (petitionId: string) =>
  queryOptions({
    queryKey: ['petition', petitionId, 'referrals'],
    queryFn: () =>
      call(api.GET('/api/petitions/{id}/assistance-referrals', { params: { path: { id: petitionId } } })),
  });

/** What is shared with the department of a task. Each fetch is a look on record, so it isn't repeated by itself. */
export const sharedReferralQuery = (key: string) =>
  queryOptions({
    queryKey: ['shared-referral', key],
    queryFn: () => call(api.GET('/api/tasks/{key}/assistance', { params: { path: { key } } })),
    staleTime: Infinity,
    retry: false,
  });

/** The petitioner's own; the code stays in memory, as on the whole page. */
export const ownReferralsQuery = (credentials: Credentials) =>
  queryOptions({
    queryKey: ['own-referrals', credentials.receiptNumber],
    queryFn: () => call(api.POST('/api/public/assistance/own', { body: credentials })),
  });

/** The funds of a year; of this one unless told. */
export const fundsQuery = (year?: number) =>
  queryOptions({
    queryKey: ['funds', year ?? 'now'],
    queryFn: () => call(api.GET('/api/assistance-funds', { params: { query: year ? { year } : {} } })),
  });
