import { type Permission, PERMISSIONS, permissionsOf } from './permissions';
import { brokenRule, grantable } from './role-rules';

/** Rule: separation of duties and the protection of accusations can't be configured away. */
describe('a role of the office’s own', () => {
  it.each([
    [['petition.read', 'petition.read-protected'], 'discipline-only'],
    [['conduct.handle'], 'discipline-only'],
    [['organisation.manage'], 'administrator-only'],
    [['clock.advance'], 'administrator-only'],
    [['petition.read', 'task.work'], 'tasks-only'],
    [['process.read', 'process.design', 'process.publish'], 'author-and-publisher'],
    [['petition.read', 'petition.request-extension', 'deadline.move'], 'proposer-and-approver'],
    [['petition.read', 'deadline.suspend', 'petition.request-extension'], 'proposer-and-approver'],
    [['petition.read', 'assistance.record', 'fund.manage'], 'proposer-and-payer'],
    [['audit.read', 'petition.register'], 'auditor-changes-nothing'],
    [['petition.reveal'], 'needs-reading'],
    [['petition.read-all'], 'needs-reading'],
    [['deadline.move'], 'needs-reading'],
  ] as [Permission[], string][])('refuses %j: %s', (permissions, rule) => {
    expect(brokenRule(permissions)).toBe(`role.${rule}`);
  });

  it.each([
    [[]],
    [['petition.register']],
    [['petition.read', 'petition.reveal', 'meeting.read', 'supervision.read']],
    [['audit.read', 'petition.read', 'petition.read-all', 'process.read']],
    [['process.read', 'process.design', 'paper.manage']],
  ] as [Permission[]][])('allows %j', (permissions) => {
    expect(brokenRule(permissions)).toBeUndefined();
  });

  it('holds what it was given, and never what may not be given, whatever the database says', () => {
    const granted = [...PERMISSIONS, 'no.such-permission'];
    const held = permissionsOf({ unitId: 'hexi', role: 'own-x', granted });
    expect(held).toEqual(PERMISSIONS.filter(grantable));
    expect(held).not.toContain('petition.read-protected');
    expect(permissionsOf({ unitId: 'petition-office', role: 'own-x' })).toEqual([]);
  });
});
