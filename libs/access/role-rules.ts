import type { Permission } from './permission-list';
import { registerMessages } from '#libs/errors/index';

/**
 * What no role of the office's own holds, and why:
 * - accusations are opened by the discipline role alone (Reg. 30);
 * - people, units and roles are managed by administrators alone, of whom one must remain;
 * - tasks go to the product's roles, which the diagrams name;
 * - the demo's clock is everybody's.
 */
const NEVER: Partial<Record<Permission, string>> = {
  'petition.read-protected': 'role.discipline-only',
  'conduct.handle': 'role.discipline-only',
  'organisation.manage': 'role.administrator-only',
  'clock.advance': 'role.administrator-only',
  'task.work': 'role.tasks-only',
};

/** Two permissions that one role never holds together: who proposes is not who approves. */
const APART: readonly (readonly [Permission, Permission, string])[] = [
  ['process.design', 'process.publish', 'role.author-and-publisher'],
  ['petition.request-extension', 'deadline.move', 'role.proposer-and-approver'],
  ['petition.request-extension', 'deadline.suspend', 'role.proposer-and-approver'],
  ['running.propose-move', 'running.approve-move', 'role.mover-and-approver'],
  ['assistance.record', 'fund.manage', 'role.proposer-and-payer'],
];

const READING = /\.read(-all)?$/;
/** What is done to cases needs to see them. */
const ON_CASES = /^(petition|deadline|delivery|backlog|return|supervision|assistance)\./;
const WITHOUT_A_CASE: readonly Permission[] = ['petition.register', 'petition.find-person'];

/** True for what a role of the office's own may hold at all. */
export const grantable = (permission: Permission): boolean => NEVER[permission] === undefined;

/** The first rule that permissions held together would break, by its code; undefined when they break none. */
export function brokenRule(permissions: readonly Permission[]): string | undefined {
  const has = (one: Permission) => permissions.includes(one);
  for (const one of permissions) if (NEVER[one]) return NEVER[one];
  for (const [one, other, rule] of APART) if (has(one) && has(other)) return rule;
  if (has('audit.read') && permissions.some((one) => !READING.test(one)))
    return 'role.auditor-changes-nothing';
  const needsReading = permissions.some((one) => ON_CASES.test(one) && !WITHOUT_A_CASE.includes(one));
  if (needsReading && !has('petition.read')) return 'role.needs-reading';
  return undefined;
}

registerMessages({
  'role.discipline-only': {
    zh: '检举控告只由纪检监察员办理（条例第三十条），此权限不能另行授予',
    en: 'Accusations are for discipline officers alone (Reg. 30): this permission is given to no other role',
  },
  'role.administrator-only': {
    zh: '管理人员、单位、角色和演示时钟的权限只属于系统管理员，不能另行授予',
    en: 'Managing people, units, roles and the demo clock is for system administrators alone',
  },
  'role.tasks-only': {
    zh: '任务由流程图上的岗位办理，此权限不能另行授予',
    en: 'Tasks go to the roles that the diagrams name: this permission is given to no other role',
  },
  'role.author-and-publisher': {
    zh: '设计流程和发布流程不能由同一角色承担（绘制人不得发布）',
    en: 'One role does not both draw and publish processes: who drew one never publishes it',
  },
  'role.proposer-and-approver': {
    zh: '申请延期和调整期限不能由同一角色承担（申请人不得审批）',
    en: 'One role does not both ask for more time and grant it: who proposes does not approve',
  },
  'role.mover-and-approver': {
    zh: '提出和批准调整在办事项不能由同一角色承担',
    en: 'One role does not both propose to move running cases and approve it',
  },
  'role.proposer-and-payer': {
    zh: '登记帮扶和管理资金不能由同一角色承担',
    en: 'One role does not both record assistance and keep its funds',
  },
  'role.auditor-changes-nothing': {
    zh: '能查看审计的角色只能同时有查看类权限（审计员不得更改）',
    en: 'A role that reads the audit may read and change nothing',
  },
  'role.needs-reading': {
    zh: '办理信访事项的权限须同时有“查看信访事项”',
    en: 'What is done to petitions needs “Read petitions” too',
  },
});
