import { randomBytes } from 'node:crypto';
import { actorOf, type Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { rotateFields } from '#libs/key-rotation/rotate-fields';
import { SEALED_TABLES } from '#libs/key-rotation/sealed-tables';
import type { NewPetition } from '#libs/petition/new-petition';
import { submitPetition } from '#libs/petition/submit-petition';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { StepTexts } from '#libs/step-texts/step-texts';
import { findPerson } from './find-person';

/** Rule: a person is found under every key that the office has, and nobody finds what they may not see. */
const [before, now] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const old = new FieldCipher(before);
const both = new FieldCipher(new KeyRing(now, [before]));
const registrar = member('petition-office', 'registrar');
const discipline = member('discipline', 'discipline');
let scratch: ScratchDatabase;

function member(unitId: string, role: 'registrar' | 'discipline'): Actor {
  const person = { personId: newId(), username: 'x', displayName: '某', locale: 'zh-CN' as const };
  return actorOf(person, [{ unitId, unitPath: `/town/${unitId}/`, role }]);
}

async function submit(cipher: FieldCipher, over: Partial<NewPetition> = {}): Promise<string> {
  const petition: NewPetition = {
    channel: 'letter',
    subject: '路灯不亮',
    content: '已经一个月没有人修理。',
    anonymous: false,
    petitioners: [
      { kind: 'person', name: '欧阳寻', phone: '13900001111', idNumber: '11010519491231002X' },
      { kind: 'person', name: '乙某' },
    ],
    ...over,
  };
  const at = new Date('2026-05-11T02:00:00Z');
  return (await submitPetition(scratch.dataSource, cipher, at, petition, null)).id;
}

const found = async (actor: Actor, value: string, cipher = both) => {
  const { dataSource } = scratch;
  const reading = { manager: dataSource.manager, texts: new StepTexts(dataSource), now: new Date() };
  const { items } = await findPerson(reading, cipher, actor, { value, limit: 20 });
  return items;
};
const ids = async (actor: Actor, value: string, cipher = both) =>
  (await found(actor, value, cipher)).map(({ id }) => id).sort();

let petitions: string[];
let accusation: string;
beforeAll(async () => {
  scratch = await scratchDatabase('find_person');
  await scratch.dataSource.query(
    'INSERT INTO office_clock (id, offset_ms) VALUES (1, 0) ON CONFLICT DO NOTHING',
  );
  petitions = [await submit(old), await submit(both)].sort();
  accusation = await submit(old, { category: 'accusation' });
});
afterAll(() => scratch.drop());

it.each(['欧阳寻', '139 0000 1111', '11010519491231002x'])(
  'finds %s under every key, before and after everything is sealed anew',
  async (value) => {
    expect(await ids(registrar, value)).toEqual(petitions);
    expect(await ids(registrar, value.slice(0, -1))).toEqual([]);
    for (const table of SEALED_TABLES) await rotateFields(scratch.dataSource, both, table);
    expect(await ids(registrar, value)).toEqual(petitions);
    expect(await ids(registrar, value, new FieldCipher(now))).toEqual(petitions);
  },
);

it('shows who has the value masked, and nobody else of the petition', async () => {
  const [one] = await found(registrar, '13900001111');
  expect(one!.people).toEqual([
    {
      ordinal: 1,
      listed: false,
      nameMasked: '欧**',
      phoneMasked: '139****1111',
      idNumberMasked: '1101**********002X',
    },
  ]);
});

it('shows an accusation to discipline alone', async () => {
  expect(await ids(registrar, '欧阳寻')).not.toContain(accusation);
  expect(await ids(discipline, '欧阳寻')).toEqual([accusation]);
});

it('is on record with what it showed, never with what was looked for', async () => {
  await scratch.dataSource.query(`DELETE FROM audit_entry`);
  await found(discipline, '欧阳寻');
  const entries = await scratch.dataSource.query(
    `SELECT action, actor_id AS "actorId", detail, e::text AS whole FROM audit_entry e`,
  );
  expect(entries).toEqual([
    {
      action: 'petition.find-person',
      actorId: discipline.personId,
      detail: { petitionIds: [accusation] },
      whole: expect.not.stringContaining('欧阳寻'),
    },
  ]);
});
