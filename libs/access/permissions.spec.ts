import { type Role, ROLES } from '#libs/organisation/role';
import { type Permission, PERMISSIONS, permissionsOf } from './permissions';

const of = (role: Role, unitId = 'dongjie') => permissionsOf({ unitId, role });
const holders = (permission: Permission, unitId?: string) =>
  ROLES.filter((role) => of(role, unitId).includes(permission));

describe('the permission table', () => {
  it('gives every permission to somebody', () => {
    for (const permission of PERMISSIONS) expect(holders(permission, 'petition-office')).not.toEqual([]);
  });

  it('lets an auditor read and change nothing', () => {
    for (const permission of of('auditor')) expect(permission).toMatch(/\.read(-all)?$/);
  });

  it('opens accusations to the discipline role alone', () => {
    expect(holders('petition.read-protected')).toEqual(['discipline']);
  });

  it('lets those who register, supervise or look into accusations find a person', () => {
    expect(holders('petition.find-person')).toEqual(['registrar', 'supervisor', 'discipline']);
  });

  it('keeps administrators out of the petitions', () => {
    expect(of('administrator').filter((permission) => /^(petition|task)\./.test(permission))).toEqual([]);
  });

  it('shows all petitions to registrars of the petition office, not to those of a unit', () => {
    expect(holders('petition.read-all', 'petition-office')).toEqual(['registrar', 'supervisor', 'auditor']);
    expect(holders('petition.read-all', 'dongjie')).toEqual(['supervisor', 'auditor']);
  });

  it('lets those who answer for a case hold it back from erasure', () => {
    expect(holders('petition.hold', 'petition-office')).toEqual(['supervisor', 'discipline']);
  });

  it('lets only a supervisor open a backlog case, and no unit record that its opinion was accepted', () => {
    expect(holders('backlog.manage')).toEqual(['supervisor']);
    expect(holders('backlog.record-acceptance')).toEqual(['registrar', 'supervisor']);
  });

  it('lets only a supervisor move or suspend a deadline', () => {
    expect(holders('deadline.move')).toEqual(['supervisor']);
    expect(holders('deadline.suspend')).toEqual(['supervisor']);
  });

  it('lets only a supervisor keep the list of tags, and those who work on cases choose from it', () => {
    expect(holders('tag.manage')).toEqual(['supervisor']);
    expect(holders('petition.tag')).toEqual(holders('petition.attach'));
  });
});
