import type { HeldTasks } from '../api/types';
import type { PostValues } from './post-values';

interface Kept {
  active: boolean | undefined;
  posts: readonly (Partial<PostValues> | undefined)[] | undefined;
}

/** What is held in groups that somebody would not be of any more today. */
export function leavingOf(
  held: readonly HeldTasks[],
  { active, posts = [] }: Kept,
  today: string,
): HeldTasks[] {
  if (active === false) return [...held];
  const kept = posts.filter((post) => (post?.from ?? today) <= today && (post?.until ?? today) >= today);
  return held.filter(({ group }) => !kept.some((post) => `${post?.unitId}:${post?.role}` === group));
}
