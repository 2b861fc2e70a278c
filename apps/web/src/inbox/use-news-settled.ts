import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { toGiveQuery } from '../co-signature/queries';
import { questionsQuery } from '../colleague/queries';
import { staffNoticesQuery } from '../staff-notice/queries';

/**
 * Whether it is known what stands above the list. The list waits for it: else each piece of news would push it down, away from
 * under a finger that is about to press. What can't be had is not waited for.
 */
export function useNewsSettled(): boolean {
  const news = [
    useQuery(staffNoticesQuery),
    useInfiniteQuery(toGiveQuery()),
    useInfiniteQuery(questionsQuery('to-me')),
    useInfiniteQuery(questionsQuery('by-me')),
  ];
  return news.every(({ isPending, failureCount }) => !isPending || failureCount > 0);
}
