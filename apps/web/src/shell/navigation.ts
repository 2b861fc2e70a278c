import type { Me } from '../api/types';
import { can, type Permission } from '../session/permissions';

/** One place a person can go; shown only to who has the permission, to all of the staff when it names none. */
export interface Destination {
  to: string;
  /** Key below `shell:nav`. */
  label: string;
  permission?: Permission;
  /** Looked at from other work: nobody begins their day there who has another place. */
  aside?: boolean;
}

/** The navigation by group; the label of a group is below `shell:group`. */
export const navigation: readonly { group: string; items: readonly Destination[] }[] = [
  {
    group: 'work',
    items: [
      { to: '/inbox', label: 'inbox', permission: 'task.work' },
      { to: '/petitions', label: 'petitions', permission: 'petition.read' },
      { to: '/meetings', label: 'meetings', permission: 'meeting.read' },
      { to: '/assisted-returns', label: 'returns', permission: 'return.manage' },
      { to: '/assistance-funds', label: 'funds', permission: 'fund.read' },
      { to: '/register', label: 'register', permission: 'petition.register' },
      { to: '/deliveries', label: 'deliveries', permission: 'delivery.record' },
      { to: '/conduct', label: 'conduct', permission: 'conduct.handle' },
    ],
  },
  {
    group: 'supervision',
    items: [
      { to: '/board', label: 'board', permission: 'supervision.read' },
      { to: '/running-cases', label: 'running', permission: 'running.read', aside: true },
      { to: '/absences', label: 'absences', permission: 'absence.manage' },
      { to: '/backlog-cases', label: 'backlogs', permission: 'supervision.read' },
      { to: '/retention', label: 'retention', permission: 'retention.read' },
    ],
  },
  {
    group: 'office',
    items: [
      { to: '/operations', label: 'operations', permission: 'operations.read' },
      { to: '/admin/people', label: 'people', permission: 'organisation.manage' },
      { to: '/admin/units', label: 'units', permission: 'organisation.manage' },
      { to: '/admin/roles', label: 'roles', permission: 'audit.read' },
      { to: '/admin/templates', label: 'templates', permission: 'paper.manage' },
      { to: '/designer', label: 'designer', permission: 'process.read' },
      { to: '/audit', label: 'audit', permission: 'audit.read' },
      // Last: everybody may look at it, and nobody begins their day there.
      { to: '/admin/calendar', label: 'calendar' },
    ],
  },
];

export const mayGo = (me: Pick<Me, 'permissions'>, { permission }: Destination): boolean =>
  permission === undefined || can(me, permission);

/** Everywhere this person can go, in the order of the navigation. */
export function destinationsOf(me: Pick<Me, 'permissions'>): Destination[] {
  return navigation.flatMap(({ items }) => items).filter((place) => mayGo(me, place));
}

/** Where a person starts: the first place that is theirs. */
export function homeOf(me: Pick<Me, 'permissions'>): string {
  const own = destinationsOf(me).filter(({ permission }) => permission);
  return (own.find(({ aside }) => !aside) ?? own[0])?.to ?? '/account';
}
