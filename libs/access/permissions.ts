import { isRole, PETITION_OFFICE, type PostRole, type Role } from '#libs/organisation/role';
import { grantable } from './role-rules';
import { type Permission, PERMISSIONS } from './permission-list';

export { type Permission, PERMISSIONS } from './permission-list';

const CASE_WORK = [
  'petition.read',
  'petition.reveal',
  'petition.attach',
  'petition.tag',
  'petition.declare-interest',
  'meeting.read',
  'task.work',
] as const satisfies readonly Permission[];

/** Who may do what. A person's permissions are those of all of their posts. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  registrar: [
    ...CASE_WORK,
    'assistance.record',
    'petition.register',
    'petition.reissue-code',
    'petition.find-person',
    'petition.merge',
    'petition.forward',
    'petition.request-joint-meeting',
    'return.manage',
    'backlog.record-acceptance',
    'meeting.manage',
    'retention.read',
    'delivery.record',
    'supervision.read',
  ],
  handler: [
    ...CASE_WORK,
    'assistance.record',
    'petition.request-extension',
    'petition.forward',
    'petition.request-transfer',
    'petition.request-joint-meeting',
    'backlog.plan',
    'supervision.read',
    'supervision.acknowledge',
  ],
  head: [
    ...CASE_WORK,
    'absence.manage',
    'petition.request-extension',
    'petition.forward',
    'petition.request-transfer',
    'petition.merge',
    'petition.request-joint-meeting',
    'backlog.plan',
    'supervision.read',
    'supervision.acknowledge',
  ],
  leader: [
    ...CASE_WORK,
    'petition.request-joint-meeting',
    'backlog.plan',
    'supervision.read',
    'supervision.request',
    'running.read',
    'running.approve-move',
  ],
  'civil-affairs': [...CASE_WORK, 'fund.read'],
  finance: [...CASE_WORK, 'fund.read', 'fund.manage'],
  reviewer: CASE_WORK,
  supervisor: [
    ...CASE_WORK,
    'absence.manage',
    'petition.read-all',
    'assistance.record',
    'fund.read',
    'petition.hold',
    'retention.read',
    'petition.find-person',
    'petition.forward',
    'petition.request-transfer',
    'petition.merge',
    'petition.request-joint-meeting',
    'return.manage',
    'backlog.manage',
    'backlog.plan',
    'backlog.record-acceptance',
    'meeting.manage',
    'deadline.move',
    'deadline.suspend',
    'delivery.record',
    'supervision.read',
    'supervision.request',
    'tag.manage',
    'paper.manage',
    'running.read',
    'running.propose-move',
    'operations.read',
    'operations.manage',
  ],
  assessor: ['petition.read', 'supervision.read'],
  designer: ['process.read', 'process.design', 'running.read', 'running.propose-move'],
  publisher: ['process.read', 'process.publish', 'running.read', 'running.approve-move'],
  administrator: [
    'organisation.manage',
    'calendar.manage',
    'paper.manage',
    'operations.read',
    'operations.manage',
    'audit.read',
    'clock.advance',
  ],
  auditor: [
    'fund.read',
    'meeting.read',
    'petition.read',
    'petition.read-all',
    'retention.read',
    'supervision.read',
    'process.read',
    'running.read',
    'operations.read',
    'audit.read',
  ],
  discipline: [
    ...CASE_WORK,
    'petition.read-protected',
    'return.manage',
    'conduct.handle',
    // Nobody else may learn who accuses.
    'petition.reissue-code',
    'petition.find-person',
    'petition.hold',
    'retention.read',
    'petition.forward',
    'delivery.record',
    'supervision.read',
    'running.read',
    'running.propose-move',
    'running.approve-move',
  ],
};

/** What a role may do in the petition office beyond what it may do in any unit. */
export const IN_PETITION_OFFICE: Partial<Record<Role, readonly Permission[]>> = {
  registrar: ['petition.read-all'],
};

/** The permissions that one post gives: by the table, or for a role of the office's own what it was given. */
export function permissionsOf(post: {
  unitId: string;
  role: PostRole;
  granted?: readonly string[] | null;
}): readonly Permission[] {
  // Asked again here: what may never be given isn't held either, whatever the database says.
  if (!isRole(post.role)) return PERMISSIONS.filter((one) => post.granted?.includes(one) && grantable(one));
  const everywhere = ROLE_PERMISSIONS[post.role];
  const here = post.unitId === PETITION_OFFICE ? IN_PETITION_OFFICE[post.role] : undefined;
  return here ? [...everywhere, ...here] : everywhere;
}

/** The roles that have a permission wherever they are held. */
export function rolesWith(permission: Permission): Role[] {
  const roles = Object.entries(ROLE_PERMISSIONS) as [Role, readonly Permission[]][];
  return roles.filter(([, permissions]) => permissions.includes(permission)).map(([role]) => role);
}
