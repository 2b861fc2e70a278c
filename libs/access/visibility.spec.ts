import type { Role } from '#libs/organisation/role';
import { actorOf, type ActorPost } from './actor';
import { isVisible, type PetitionFacts, petitionVisibility } from './visibility';

const PERSON = '01900000-0000-7000-8000-000000000001';

function actor(...posts: [unitPath: string, role: Role][]) {
  const held = posts.map(([unitPath, role]): ActorPost => {
    const unitId = unitPath.split('/').filter(Boolean).at(-1) as string;
    return { unitId, unitPath, role };
  });
  return actorOf({ personId: PERSON, username: 'x', displayName: '某', locale: 'zh-CN' }, held);
}

const petition: PetitionFacts = {
  id: '01900000-0000-7000-8000-000000000002',
  protected: false,
  accusedUnitId: null,
  unitPath: '/town/dongjie/liuyin/',
  taskGroups: [],
  named: [],
  interested: [],
  deputies: [],
};
const accusation = { ...petition, protected: true, accusedUnitId: 'dongjie', unitPath: '/town/discipline/' };

const registrar = actor(['/town/petition-office/', 'registrar']);
const unitRegistrar = actor(['/town/hexi/', 'registrar']);
const street = actor(['/town/dongjie/', 'handler']);
const community = actor(['/town/dongjie/liuyin/', 'handler']);
const neighbour = actor(['/town/dongjie/wenmiao/', 'handler']);
const leader = actor(['/town/', 'leader']);
const supervisor = actor(['/town/petition-office/', 'supervisor']);
const auditor = actor(['/town/', 'auditor']);
const administrator = actor(['/town/', 'administrator']);
const discipline = actor(['/town/discipline/', 'discipline']);
const accusedOfficer = actor(['/town/discipline/', 'discipline'], ['/town/dongjie/wenmiao/', 'head']);

describe('isVisible', () => {
  it.each([
    ['the petition office registrar', registrar, true],
    ['a registrar of another unit', unitRegistrar, false],
    ['the unit', community, true],
    ['the unit above', street, true],
    ['the town', leader, true],
    ['a unit beside it', neighbour, false],
    ['a supervisor', supervisor, true],
    ['an auditor', auditor, true],
    ['an administrator', administrator, false],
    ['the discipline office', discipline, false],
  ])('shows a petition of a unit to %s: %s', (_, who, expected) => {
    expect(isVisible(who, petition)).toBe(expected);
  });

  it('shows it to whoever has or had a task of it', () => {
    expect(isVisible(neighbour, { ...petition, taskGroups: ['wenmiao:handler'] })).toBe(true);
    expect(isVisible(neighbour, { ...petition, taskGroups: ['wenmiao:head'] })).toBe(false);
  });

  it('shows it to who is responsible for it as a backlog case, unless they have an interest or it is an accusation', () => {
    const named = [PERSON];
    expect(isVisible(neighbour, { ...petition, named })).toBe(true);
    expect(isVisible(neighbour, { ...petition, named, interested: named })).toBe(false);
    expect(isVisible(neighbour, { ...accusation, named })).toBe(false);
  });

  it('does not take a unit for another whose id begins alike', () => {
    expect(isVisible(actor(['/town/dong/', 'head']), petition)).toBe(false);
  });

  it('shows a petition without a unit to those who may read all', () => {
    const fresh = { ...petition, unitPath: null };
    expect([registrar, supervisor, leader, street].map((who) => isVisible(who, fresh))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([registrar, supervisor, auditor, leader, street, administrator])(
    'hides an accusation from all others',
    (who) => {
      expect(isVisible(who, { ...accusation, taskGroups: [...who.groups] })).toBe(false);
    },
  );

  it('shows it to the discipline office, except to who holds a post in or under the accused unit', () => {
    expect(isVisible(discipline, accusation)).toBe(true);
    expect(isVisible(accusedOfficer, accusation)).toBe(false);
  });

  it('hides what names a unit as accused from that unit before it is protected', () => {
    const named = { ...petition, accusedUnitId: 'dongjie', taskGroups: ['liuyin:handler'] };
    expect(isVisible(street, named)).toBe(false);
    expect(isVisible(community, named)).toBe(false);
    expect(isVisible(registrar, named)).toBe(true);
  });

  it('hides a petition from a person with an interest in it, whoever they are', () => {
    for (const who of [registrar, supervisor, street, auditor]) {
      expect(isVisible(who, { ...petition, interested: [PERSON] })).toBe(false);
    }
    expect(isVisible(discipline, { ...accusation, interested: [PERSON] })).toBe(false);
  });
});

describe('petitionVisibility', () => {
  it('numbers its parameters from where it is told', () => {
    const { sql, params } = petitionVisibility(street, 'p', 7);
    const numbers = [...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(params.map((_, index) => 7 + index));
  });

  it('is false for who may read nothing', () => {
    expect(petitionVisibility(administrator, 'p', 1).sql).toMatch(/AND false\)$/);
  });
});
