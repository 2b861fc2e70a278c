import { offeredAgain, standsAt, wayBack } from './back-steps';
import { extractProcess } from './bpmn/extract-process';
import type { ProcessModel } from './bpmn/model';
import { smallPetitionXml } from './fixtures/valid-process';
import { loadRooms } from './load-rooms';

const models = new Map<string, ProcessModel>();
let small: ProcessModel;
beforeAll(async () => {
  for (const room of loadRooms()) models.set(room.processId, await extractProcess(room.bpmn));
  small = await extractProcess(smallPetitionXml);
});
const of = (room: string) => models.get(room) as ProcessModel;
const element = (room: string, id: string) => of(room).elements.find((one) => one.id === id)!;

it('finds what lies between two steps, and nothing of the ways that lead elsewhere', () => {
  const way = wayBack(of('first-petition'), 'classify-claim', 'sign-opinion');
  expect(way?.obstacle).toBeNull();
  expect(way?.between).toEqual(
    expect.arrayContaining(['decide-branch', 'resolve-claim', 'refer-assistance', 'draft-opinion']),
  );
  for (const elsewhere of ['deliver-opinion', 'archive-dossier', 'investigate-petition'])
    expect(way?.between).not.toContain(elsewhere);
});

it('goes round: who drafts again may send it back to who would not sign', () => {
  expect(wayBack(of('first-petition'), 'sign-opinion', 'draft-opinion')?.obstacle).toBeNull();
  expect(wayBack(of('first-petition'), 'draft-opinion', 'classify-claim')).toBeNull();
  expect(wayBack(of('first-petition'), 'draft-opinion', 'draft-opinion')).toBeNull();
});

it('does not cross branches that run at the same time', () => {
  expect(wayBack(of('first-petition'), 'sign-opinion', 'return-visit')?.obstacle).toBe('branch');
  expect(wayBack(of('assistance-referral'), 'decide-finance', 'record-payment')?.obstacle).toBe('branch');
  expect(wayBack(of('assistance-referral'), 'decide-finance', 'sign-civil-affairs')).toBeNull();
  expect(wayBack(of('assistance-referral'), 'decide-finance', 'sign-finance')?.obstacle).toBeNull();
});

it('knows what lies on another way between the two that forks, for a case that went there', () => {
  const types = {
    a: 'UserTask',
    which: 'ExclusiveGateway',
    fork: 'ParallelGateway',
    join: 'ParallelGateway',
    b: 'UserTask',
  };
  const elements = [...Object.entries(types), ['one', 'UserTask'], ['other', 'UserTask']].map(
    ([id, type]) => ({ id, type, parentId: null }),
  );
  const flows = [
    'a which',
    'which b',
    'which fork',
    'fork one',
    'fork other',
    'one join',
    'other join',
    'join b',
  ].map((flow) => {
    const [from, to] = flow.split(' ');
    return { from, to };
  });
  const drawn = { elements, flows } as unknown as ProcessModel;
  expect(wayBack(drawn, 'a', 'b')).toEqual({
    between: ['which'],
    branches: expect.arrayContaining(['fork', 'one', 'other', 'join']),
    obstacle: null,
  });
  expect(wayBack(drawn, 'one', 'b')?.obstacle).toBe('branch');
  expect(wayBack(of('first-petition'), 'classify-claim', 'sign-opinion')?.branches).toEqual([]);
});

it('does not cross the border of a part of the process, in or out', () => {
  expect(wayBack(small, 'triage-petition', 'record-hearing')?.obstacle).toBe('part');
  expect(wayBack(small, 'record-hearing', 'draft-opinion')?.obstacle).toBe('part');
  // What an event begins beside the handling is no later step of it.
  expect(wayBack(of('first-petition'), 'accept-petition', 'decide-transfer')).toBeNull();
});

it('takes what the diagram says of an element, and the careful answer where it says nothing', () => {
  expect(standsAt(element('first-petition', 'resolve-claim'))).toBeNull();
  expect(standsAt(element('first-petition', 'decide-branch'))).toBeNull();
  expect(standsAt(element('first-petition', 'notify-acceptance'))).toBe('notice');
  expect(standsAt(element('first-petition', 'archive-dossier'))).toBe('effect');
  expect(offeredAgain(element('first-petition', 'draft-opinion'))).toBeNull();
  expect(offeredAgain(element('first-petition', 'triage-petition'))).toBe('decision');
  expect(offeredAgain(element('reopening', 'decide-reopening'))).toBe('undeclared');
});
