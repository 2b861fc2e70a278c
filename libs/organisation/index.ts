export {
  DISCIPLINE_UNIT,
  groupOf,
  isOwnRole,
  isRole,
  OWN_ROLE,
  type OwnRole,
  PETITION_OFFICE,
  type PostRole,
  type Role,
  ROLES,
  UNIT_ID,
  USERNAME,
} from './role';
export { ROLE_NAMES } from './role-names';
export { type OwnRoleView, ownRoles } from './own-roles';
export { Unit, UNIT_KINDS, type UnitKind } from './unit.entity';
export { Person, LOCALES, type Locale } from './person.entity';
export { Post } from './post.entity';
export type { PostInput } from './post-plan';
export { POST_TIMES, postHistory, type PostHistoryRow } from './post-history';
export { endPosts, givePost } from './posts';
export { groupsOf, people, type PersonRow, unitById, type UnitRow, unitsUnder, unitTree } from './queries';
export { changeUnit, createUnit, type NewUnit, type UnitChange } from './unit-commands';
export {
  changePerson,
  createPerson,
  type NewPerson,
  type PersonChange,
  requireAdministrator,
  unlockPerson,
} from './person-commands';
export { IMPORT_MODES, type ImportMode, importPeople, type PeopleImport } from './import/import-people';
export { importUnits, type UnitsImport } from './import/import-units';
export { LEADER_RANKS, type LeaderRank } from './unit-leader.entity';
export { dropLeadersWithoutPost, type LeaderInput } from './unit-leaders';
export { unitHistory, type UnitHistoryRow } from './unit-history';
export { type UnitLoad, unitLoad } from './unit-load';
