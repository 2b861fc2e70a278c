import type { Ability } from '../session/abilities';

/** One place a person can go; shown only to who has the ability. */
export interface Destination {
  to: string;
  /** Key below `shell:nav`. */
  label: string;
  ability?: Ability;
}

/** The navigation by group; the label of a group is below `shell:group`. */
export const navigation: readonly { group: string; items: readonly Destination[] }[] = [
  {
    group: 'work',
    items: [
      { to: '/inbox', label: 'inbox' },
      { to: '/petitions', label: 'petitions' },
      { to: '/register', label: 'register', ability: 'register' },
    ],
  },
  { group: 'supervision', items: [{ to: '/board', label: 'board', ability: 'supervise' }] },
  {
    group: 'office',
    items: [
      { to: '/operations', label: 'operations', ability: 'operate' },
      { to: '/admin/people', label: 'people', ability: 'administer' },
      { to: '/admin/units', label: 'units', ability: 'administer' },
      { to: '/audit', label: 'audit', ability: 'audit' },
    ],
  },
];
