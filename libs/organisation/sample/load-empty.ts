import type { DataSource, EntityManager } from 'typeorm';
import { makeOneTimeLink } from '#libs/access/one-time-links';
import { newId } from '#libs/database/id';
import { lockOrganisation } from '../change';
import { DISCIPLINE_UNIT, PETITION_OFFICE } from '../role';
import type { UnitKind } from '../unit.entity';

export interface LoadedEmpty {
  readonly edition: 'empty';
  /** Where the administrator sets a password, once; null when one has been set already. */
  readonly oneTimePath: string | null;
}

/** What every office has; the administrator names and adds to it. */
const UNITS: readonly (readonly [string, UnitKind, string, string])[] = [
  ['town', 'town', '本镇', 'Town'],
  [PETITION_OFFICE, 'office', '信访科', 'Petition Office'],
  [DISCIPLINE_UNIT, 'discipline', '纪检监察办公室', 'Discipline Inspection Office'],
];

/**
 * Makes an office with one administrator, who has no password but a link to set one. Until that is used, each call
 * makes a new link in place of the last; afterwards nothing is changed.
 */
export async function loadEmpty(dataSource: DataSource): Promise<LoadedEmpty> {
  const oneTimePath = await dataSource.transaction(async (manager) => {
    await lockOrganisation(manager);
    const people: { id: string; password_hash: string | null }[] = await manager.query(
      'SELECT id, password_hash FROM person LIMIT 2',
    );
    const [first] = people;
    if (first && (people.length > 1 || first.password_hash !== null)) return null;
    return makeOneTimeLink(manager, first?.id ?? (await load(manager)), 'welcome');
  });
  return { edition: 'empty', oneTimePath };
}

/** Answers the administrator's id. */
async function load(manager: EntityManager): Promise<string> {
  for (const [index, [id, kind, nameZh, nameEn]] of UNITS.entries()) {
    const root = index === 0;
    await manager.query(
      'INSERT INTO unit (id, parent_id, kind, name_zh, name_en, path, sort) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, root ? null : 'town', kind, nameZh, nameEn, root ? '/town/' : `/town/${id}/`, index],
    );
  }
  const personId = newId();
  await manager.query(
    `INSERT INTO person (id, username, display_name, display_name_en, created_at)
     VALUES ($1, 'admin', '系统管理员', 'Administrator', clock_timestamp())`,
    [personId],
  );
  await manager.query(
    `INSERT INTO post_term (id, person_id, unit_id, role) VALUES ($1, $2, 'town', 'administrator')`,
    [newId(), personId],
  );
  return personId;
}
