import type { Person, Role } from '../api/types';

/** Roles that have no tasks: who holds no other post is nobody's deputy. The server decides again. */
const WITHOUT_TASKS: readonly Role[] = ['assessor', 'designer', 'publisher', 'administrator', 'auditor'];

/** Whether somebody can be a deputy. */
export function canBeDeputy({ active, posts }: Pick<Person, 'active' | 'posts'>): boolean {
  return active && posts.some(({ role }) => !WITHOUT_TASKS.includes(role));
}
