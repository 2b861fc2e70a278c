import type { Person } from '../api/types';
import { ROLES } from '../ui/vocabulary';

/** Roles that have no tasks, as have those of the office's own: who holds no other post is nobody's deputy. The server decides again. */
const WITHOUT_TASKS: readonly string[] = ['assessor', 'designer', 'publisher', 'administrator', 'auditor'];

/** Whether somebody can be a deputy. */
export function canBeDeputy({ active, posts }: Pick<Person, 'active' | 'posts'>): boolean {
  return (
    active && posts.some(({ role }) => ROLES.some((one) => one === role && !WITHOUT_TASKS.includes(one)))
  );
}
