export { DISCIPLINE_UNIT, groupOf, PETITION_OFFICE, type Role, ROLES, UNIT_ID, USERNAME } from './role';
export { Unit, UNIT_KINDS, type UnitKind } from './unit.entity';
export { Person, LOCALES, type Locale } from './person.entity';
export { Post } from './post.entity';
export { groupsOf, people, type PersonRow, unitById, type UnitRow, unitsUnder, unitTree } from './queries';
export { changeUnit, createUnit, type NewUnit, type UnitChange } from './unit-commands';
export {
  changePerson,
  createPerson,
  type NewPerson,
  type PersonChange,
  type PostInput,
  requireAdministrator,
  unlockPerson,
} from './person-commands';
export { IMPORT_MODES, type ImportMode, importPeople, type PeopleImport } from './import/import-people';
