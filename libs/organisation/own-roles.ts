import type { EntityManager } from 'typeorm';
import type { OwnRole } from './role';

export interface OwnRoleView {
  readonly id: OwnRole;
  readonly name: { readonly zh: string; readonly en: string };
  readonly permissions: readonly string[];
  readonly version: number;
}

/** The roles of the office's own, in the order of their ids. */
export function ownRoles(reader: Pick<EntityManager, 'query'>): Promise<OwnRoleView[]> {
  return reader.query(
    `SELECT id, json_build_object('zh', name_zh, 'en', name_en) AS name, permissions, version FROM own_role ORDER BY id`,
  );
}
