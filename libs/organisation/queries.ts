import type { EntityManager } from 'typeorm';
import { groupOf, type PostRole } from './role';
import type { LeaderRank } from './unit-leader.entity';
import type { UnitKind } from './unit.entity';

type Reader = Pick<EntityManager, 'query'>;

export interface UnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: { readonly zh: string; readonly en: string };
  /** Ids from the root down: `/town/dongjie/`. */
  readonly path: string;
  readonly active: boolean;
  readonly sort: number;
  /** One more with each change. */
  readonly version: number;
}

const UNIT_COLUMNS = `u.id, u.parent_id AS "parentId", u.kind,
  json_build_object('zh', u.name_zh, 'en', u.name_en) AS name, u.path, u.active, u.sort, u.version`;

/** All units, each after its parent, siblings in their order. */
export async function unitTree(reader: Reader): Promise<UnitRow[]> {
  return inTreeOrder(await reader.query(`SELECT ${UNIT_COLUMNS} FROM unit u ORDER BY u.sort, u.id`));
}

/** The unit at `path` and all under it. */
export function unitsUnder(reader: Reader, path: string): Promise<UnitRow[]> {
  return reader.query(`SELECT ${UNIT_COLUMNS} FROM unit u WHERE u.path LIKE $1 ORDER BY u.path`, [
    `${path}%`,
  ]);
}

export async function unitById(reader: Reader, id: string): Promise<UnitRow | undefined> {
  const rows: UnitRow[] = await reader.query(`SELECT ${UNIT_COLUMNS} FROM unit u WHERE u.id = $1`, [id]);
  return rows[0];
}

/** Candidate groups of a person. */
export async function groupsOf(reader: Reader, personId: string): Promise<string[]> {
  const rows: { unit_id: string; role: PostRole }[] = await reader.query(
    `SELECT post.unit_id, post.role FROM post JOIN unit u ON u.id = post.unit_id AND u.active
     WHERE post.person_id = $1 ORDER BY 1, 2`,
    [personId],
  );
  return rows.map((row) => groupOf(row.unit_id, row.role));
}

export interface PersonRow {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly displayNameEn: string;
  readonly active: boolean;
  /** Too many failed logins a short while ago. */
  readonly locked: boolean;
  /** False until they have used their one-time link. */
  readonly hasPassword: boolean;
  /** Two-step sign-in is on. */
  readonly secondFactor: boolean;
  /** `linked` to an identity of the provider, or may be though it has a password. */
  readonly provider: 'off' | 'allowed' | 'linked';
  /** How many are open. */
  readonly sessions: number;
  /** Last day of the absence that they are on now, `YYYY-MM-DD`; null when they are here. */
  readonly awayUntil: string | null;
  /** Those of today. */
  readonly posts: readonly PostRow[];
  /** Those that begin later. */
  readonly coming: readonly PostRow[];
}

export interface PostRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: { zh: string; en: string };
  readonly role: PostRole;
  /** `YYYY-MM-DD`, both inclusive; `until` null: until further notice. */
  readonly from: string;
  readonly until: string | null;
  /** They lead the unit. */
  readonly leads: LeaderRank | null;
}

const postRows = (
  which: string,
) => `coalesce((SELECT json_agg(json_build_object('id', t.id, 'unitId', u.id, 'role', t.role,
    'from', t.first_day, 'until', t.last_day,
    'leads', (SELECT l.leads_as FROM unit_leader l WHERE l.unit_id = u.id AND l.person_id = p.id),
    'unitName', json_build_object('zh', u.name_zh, 'en', u.name_en)) ORDER BY u.path, t.role, t.first_day)
  FROM post_term t JOIN unit u ON u.id = t.unit_id WHERE t.person_id = p.id AND ${which}), '[]')`;

/** People, in the order of their names; `unitId` and `role` narrow them to who holds such a post. */
export function people(
  reader: Reader,
  filter: { readonly id?: string; readonly unitId?: string; readonly role?: string } = {},
): Promise<PersonRow[]> {
  return reader.query(
    `SELECT p.id, p.username, p.display_name AS "displayName", p.display_name_en AS "displayNameEn", p.active,
       coalesce(p.locked_until > clock_timestamp(), false) AS locked, p.password_hash IS NOT NULL AS "hasPassword",
       EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS "secondFactor",
       CASE WHEN EXISTS (SELECT 1 FROM identity i WHERE i.person_id = p.id) THEN 'linked'
         WHEN p.provider_allowed OR p.password_hash IS NULL THEN 'allowed' ELSE 'off' END AS provider,
       (SELECT count(*)::int FROM session s WHERE s.person_id = p.id AND s.expires_at > clock_timestamp()) AS sessions,
       (SELECT max(a.last_day)::text FROM absence a WHERE a.person_id = p.id AND a.ended_at IS NULL
         AND a.first_day <= office_day() AND a.last_day >= office_day()) AS "awayUntil",
       ${postRows('t.id IN (SELECT o.id FROM post o WHERE o.person_id = p.id)')} AS posts,
       ${postRows('t.first_day > office_day()')} AS coming
     FROM person p
     WHERE ($1::uuid IS NULL OR p.id = $1)
       AND (($2::text IS NULL AND $3::text IS NULL) OR EXISTS (SELECT 1 FROM post f WHERE f.person_id = p.id
         AND ($2::text IS NULL OR f.unit_id = $2) AND ($3::text IS NULL OR f.role = $3)))
     ORDER BY p.display_name_en, p.username`,
    [filter.id ?? null, filter.unitId ?? null, filter.role ?? null],
  );
}

function inTreeOrder(units: UnitRow[]): UnitRow[] {
  const below = (parentId: string | null): UnitRow[] =>
    units.filter((unit) => unit.parentId === parentId).flatMap((unit) => [unit, ...below(unit.id)]);
  return below(null);
}
