import type { Person, Post } from '../api/types';

/** A post as it stands in the form: what was emptied is null. */
export interface PostValues {
  id?: string;
  unitId: string;
  role: string;
  from?: string | null;
  until?: string | null;
}

/** The posts of today and those that begin later, to be changed. */
export function postValues({ posts, coming }: Pick<Person, 'posts' | 'coming'>): PostValues[] {
  return [...posts, ...coming].map(({ id, unitId, role, from, until }) => ({
    id,
    unitId,
    role,
    from,
    until,
  }));
}

/** As the server takes them: without a first day from today on, or as it was; without a last one until further notice. */
export function postsOf(values: readonly PostValues[]): Post[] {
  return values.map(({ id, unitId, role, from, until }) => ({
    ...(id && { id }),
    unitId,
    role,
    ...(from && { from }),
    until: until ?? null,
  }));
}
