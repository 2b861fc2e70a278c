import { actorOf, type PetitionFacts } from '#libs/access/index';
import type { Role } from '#libs/organisation/index';
import { hears, readChange, toldTo } from './change';

const ID = '01900000-0000-7000-8000-000000000002';
const DEPUTY = '01900000-0000-7000-8000-000000000003';
const around = (facts: Partial<PetitionFacts> = {}) => ({
  petitions: new Map([
    [
      ID,
      {
        id: ID,
        protected: false,
        accusedUnitId: null,
        unitPath: '/town/hexi/',
        taskGroups: [],
        named: [],
        interested: [],
        deputies: [],
        ...facts,
      },
    ],
  ]),
  unitPaths: new Map([
    ['hexi', '/town/hexi/'],
    ['dongjie', '/town/dongjie/'],
    ['discipline', '/town/discipline/'],
  ]),
  reach: new Map([[DEPUTY, ['hexi:handler']]]),
});

function holder(unitPath: string, role: Role, personId = ID) {
  const unitId = unitPath.split('/').at(-2) as string;
  const person = { personId, username: 'x', displayName: '某', locale: 'zh-CN' as const };
  return actorOf(person, [{ unitId, unitPath, role }]);
}

const handler = holder('/town/hexi/', 'handler');
const deputy = holder('/town/dongjie/', 'handler', DEPUTY);
const leader = holder('/town/', 'leader');
const other = holder('/town/dongjie/', 'handler');
const administrator = holder('/town/', 'administrator');
const discipline = holder('/town/discipline/', 'discipline');

describe('hears', () => {
  it.each([
    ['its own inbox', handler, ['hexi:handler'], true],
    ['the inbox of a unit below', leader, ['hexi:handler'], true],
    ['the inbox of whom they stand in for', deputy, ['hexi:handler'], true],
    ['another inbox, standing in', deputy, ['hexi:head'], false],
    ["a neighbour's inbox", other, ['hexi:handler'], false],
    ['any inbox, administering', administrator, ['hexi:handler'], false],
    ['accusations, above', leader, ['discipline:discipline'], false],
    ['accusations, handling them', discipline, ['discipline:discipline'], true],
  ])('of a change in %s', (_, actor, groups, expected) => {
    expect(hears(actor, { t: 'task', groups }, around())).toBe(expected);
  });

  it('of a petition only when it may be seen', () => {
    const change = { t: 'petition', petitionId: ID } as const;
    expect(hears(handler, change, around())).toBe(true);
    expect(hears(other, change, around())).toBe(false);
    expect(hears(deputy, change, around({ deputies: [DEPUTY] }))).toBe(true);
    expect(hears(deputy, change, around({ deputies: [DEPUTY], interested: [DEPUTY] }))).toBe(false);
    expect(hears(leader, change, around({ protected: true }))).toBe(false);
    expect(hears(handler, { ...change, petitionId: 'unknown' }, around())).toBe(false);
  });

  it('that a task changed only when its petition may be seen, whatever the group', () => {
    const change = { t: 'task', petitionId: ID, groups: ['hexi:handler'] } as const;
    expect(hears(handler, { ...change, groups: [...change.groups] }, around({ accusedUnitId: 'hexi' }))).toBe(
      false,
    );
  });

  it('of incidents when operating, of the clock always, of everything at once when working on petitions', () => {
    expect([handler, administrator].map((actor) => hears(actor, { t: 'incident' }, around()))).toEqual([
      false,
      true,
    ]);
    expect([handler, administrator].map((actor) => hears(actor, { t: 'clock' }, around()))).toEqual([
      true,
      true,
    ]);
    expect([handler, administrator].map((actor) => hears(actor, { t: 'petition' }, around()))).toEqual([
      true,
      false,
    ]);
  });
});

describe('what is told', () => {
  const change = { t: 'task' as const, petitionId: ID, groups: ['dongjie:handler'], key: '5' };

  it('names no group, and nothing to whom it does not concern', () => {
    const inbox = { t: 'task' as const, groups: ['hexi:handler'], key: '5' };
    expect(toldTo(handler, inbox, around())).toEqual({ t: 'task', key: '5' });
    expect(toldTo(other, inbox, around())).toBeNull();
    expect(toldTo(handler, change, around())).toEqual({ t: 'task', petitionId: ID, key: '5' });
  });

  it('of a task that is done without seeing its case, is the task alone', () => {
    expect(toldTo(other, change, around())).toEqual({ t: 'task', key: '5' });
    expect(toldTo(other, change, around({ protected: true }))).toBeNull();
    expect(toldTo(other, change, around({ interested: [ID] }))).toBeNull();
    expect(toldTo(other, change, around({ accusedUnitId: 'dongjie' }))).toBeNull();
    expect(toldTo(deputy, { ...change, groups: ['hexi:handler'] }, around())).toBeNull();
  });
});

it.each(['', 'null', '[]', '{"t":"constructor"}', '{"t":"weather"}', '{'])('%j is no change', (payload) => {
  expect(readChange(payload)).toBeNull();
});
