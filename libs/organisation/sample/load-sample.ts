import type { DataSource, EntityManager } from 'typeorm';
import { hashPassword } from '#libs/access/passwords';
import { newId } from '#libs/database/id';
import { lockOrganisation } from '../change';
import type { Role } from '../role';
import { SAMPLE_PEOPLE } from './people';
import { SAMPLE_UNITS } from './units';

/** The password of every sample account. It is shown at every start and no secret: the township is invented. */
export const SAMPLE_PASSWORD = 'Qinghe-Sample-2026';

export interface SampleAccount {
  readonly username: string;
  readonly displayName: string;
  /** Role and unit of the first post. */
  readonly role: Role;
  readonly unit: string;
}

export interface LoadedSample {
  readonly edition: 'sample';
  readonly password: string;
  readonly accounts: readonly SampleAccount[];
}

/** Loads the sample township into a database without people; changes nothing in any other. */
export async function loadSample(dataSource: DataSource): Promise<LoadedSample> {
  const hash = await hashPassword(SAMPLE_PASSWORD);
  await dataSource.transaction(async (manager) => {
    await lockOrganisation(manager);
    const known: unknown[] = await manager.query('SELECT 1 FROM person LIMIT 1');
    if (known.length === 0) await load(manager, hash);
  });
  return { edition: 'sample', password: SAMPLE_PASSWORD, accounts: sampleAccounts() };
}

/** The accounts of the sample township, in the order in which they are shown. */
export function sampleAccounts(): SampleAccount[] {
  return SAMPLE_PEOPLE.map(([username, displayName, , first]) => {
    const [unit, role] = first?.split(':') as [string, Role];
    return { username, displayName, role, unit };
  });
}

async function load(manager: EntityManager, hash: string): Promise<void> {
  await manager.query(
    `INSERT INTO setting (key, value, changed_at) VALUES ('papers', '{"prefix": "清信"}', clock_timestamp())`,
  );
  const paths = new Map<string | null, string>([[null, '/']]);
  for (const [index, [id, parentId, kind, nameZh, nameEn]] of SAMPLE_UNITS.entries()) {
    const path = `${paths.get(parentId) ?? ''}${id}/`;
    paths.set(id, path);
    await manager.query(
      'INSERT INTO unit (id, parent_id, kind, name_zh, name_en, path, sort) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, parentId, kind, nameZh, nameEn, path, index],
    );
  }
  for (const [username, displayName, displayNameEn, ...posts] of SAMPLE_PEOPLE) {
    const personId = newId();
    await manager.query(
      `INSERT INTO person (id, username, display_name, display_name_en, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp())`,
      [personId, username, displayName, displayNameEn, hash],
    );
    for (const post of posts) {
      const [unitId, role] = post.split(':');
      const values = [newId(), personId, unitId, role];
      await manager.query(
        'INSERT INTO post_term (id, person_id, unit_id, role) VALUES ($1, $2, $3, $4)',
        values,
      );
    }
  }
}
