import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type Actor,
  changeOwnRole,
  createOwnRole,
  newRoleId,
  grantable,
  IN_PETITION_OFFICE,
  PERMISSION_NAMES,
  PERMISSIONS,
  permissionsOf,
  removeOwnRole,
  ROLE_PERMISSIONS,
  Sessions,
} from '#libs/access/index';
import { ownRoles, people, ROLE_NAMES, ROLES } from '#libs/organisation/index';
import type { RoleBody, RoleChangeBody, RoleHolderView, RolesView, RoleView } from './role.dto';

@Injectable()
export class RolesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async list(): Promise<RolesView> {
    const permissions = PERMISSIONS.map((id) => ({
      id,
      name: PERMISSION_NAMES[id],
      grantable: grantable(id),
    }));
    return { permissions, roles: await this.all() };
  }

  create({ personId }: Actor, role: RoleBody): Promise<RoleView> {
    const id = newRoleId();
    return this.write(id, (manager) => createOwnRole(manager, personId, id, role));
  }

  change({ personId }: Actor, id: string, body: RoleChangeBody): Promise<RoleView> {
    return this.write(id, (manager) => changeOwnRole(manager, personId, id, body));
  }

  async remove({ personId }: Actor, id: string): Promise<void> {
    await this.dataSource.transaction((manager) => removeOwnRole(manager, personId, id));
    this.sessions.forget();
  }

  private async write(id: string, change: (manager: EntityManager) => Promise<void>): Promise<RoleView> {
    await this.dataSource.transaction(change);
    this.sessions.forget();
    return (await this.all()).find((role) => role.id === id) as RoleView;
  }

  /** The product's roles by the table that the guard asks, then the office's own. */
  private async all(): Promise<RoleView[]> {
    const holders = new Map<string, RoleHolderView[]>();
    for (const { id: personId, displayName, active, posts } of await people(this.dataSource))
      for (const { role, unitName } of active ? posts : [])
        holders.set(role, [...(holders.get(role) ?? []), { personId, displayName, unitName }]);
    const fixed = ROLES.map((id) => ({
      id,
      name: ROLE_NAMES[id],
      own: false,
      permissions: [...ROLE_PERMISSIONS[id]],
      inPetitionOffice: [...(IN_PETITION_OFFICE[id] ?? [])],
      holders: holders.get(id) ?? [],
      version: null,
    }));
    const own = (await ownRoles(this.dataSource)).map(({ id, name, permissions: granted, version }) => ({
      id,
      name,
      own: true,
      permissions: [...permissionsOf({ unitId: '', role: id, granted })],
      inPetitionOffice: [],
      holders: holders.get(id) ?? [],
      version,
    }));
    return [...fixed, ...own];
  }
}
