import type { Me } from '../api/types';

/** What the pages offer to whom. The server decides again on every request; this only keeps the screen tidy. */
const roles = {
  register: ['registrar'],
  supervise: ['supervisor', 'leader', 'administrator', 'auditor', 'assessor', 'head'],
  moveDeadlines: ['supervisor'],
  operate: ['administrator', 'supervisor'],
  administer: ['administrator'],
  audit: ['auditor', 'administrator'],
} as const;

export type Ability = keyof typeof roles;

export function can(me: Pick<Me, 'posts'>, ability: Ability): boolean {
  return me.posts.some((post) => (roles[ability] as readonly string[]).includes(post.role));
}
