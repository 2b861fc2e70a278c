import type { HeldTasks, Post } from '../api/types';

interface Kept {
  active: boolean | undefined;
  posts: readonly (Partial<Post> | undefined)[] | undefined;
}

/** What is held in groups that somebody would not be of any more. */
export function leavingOf(held: readonly HeldTasks[], { active, posts = [] }: Kept): HeldTasks[] {
  if (active === false) return [...held];
  return held.filter(({ group }) => !posts.some((post) => `${post?.unitId}:${post?.role}` === group));
}
