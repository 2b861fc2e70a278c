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

it('finds what follows a step, and nothing of what comes before it', () => {
  const way = wayBack(of('first-petition'), 'classify-claim', 'sign-opinion');
  expect(way).toMatchObject({ at: 'sign-opinion', obstacle: null });
  for (const id of ['decide-branch', 'resolve-claim', 'refer-assistance', 'draft-opinion', 'sign-opinion'])
    expect(way?.voided).toContain(id);
  expect(way?.voided).not.toContain('investigate-petition');
});

it('goes round: who drafts again may send it back to who would not sign', () => {
  expect(wayBack(of('first-petition'), 'sign-opinion', 'draft-opinion')?.obstacle).toBeNull();
  expect(wayBack(of('first-petition'), 'draft-opinion', 'classify-claim')).toBeNull();
  expect(wayBack(of('first-petition'), 'draft-opinion', 'draft-opinion')).toBeNull();
});

it('takes a parallel part back as a whole, and a branch by itself', () => {
  const referral = of('assistance-referral');
  // Back to before the fork: both departments.
  const whole = wayBack(referral, 'describe-hardship', 'sign-finance');
  expect(whole?.obstacle).toBeNull();
  for (const id of ['decide-finance', 'decide-civil-affairs', 'departments-decided'])
    expect(whole?.voided).toContain(id);
  expect(whole?.joins).toEqual(['departments-decided']);
  // Within one branch: the other one and the join stay as they are.
  const own = wayBack(referral, 'decide-finance', 'sign-finance');
  expect(own).toMatchObject({ at: 'sign-finance', joins: [], obstacle: null });
  expect([...own!.voided].some((id) => id.includes('civil') || id === 'departments-decided')).toBe(false);
  // Out of the other one nothing leads here, and into one from after the join nothing does.
  expect(wayBack(referral, 'decide-finance', 'sign-civil-affairs')).toBeNull();
  expect(wayBack(referral, 'decide-finance', 'record-payment')?.obstacle).toBe('branch');
});

/** A process as `from to` flows; `part:` holds what is written after it. */
function drawn(
  flows: readonly string[],
  parts: Record<string, string> = {},
  types: Record<string, string> = {},
) {
  const ids = [...new Set(flows.flatMap((flow) => flow.split(' ')))];
  const parents = Object.keys(parts).flatMap((id) => (ids.includes(parts[id]!) ? [] : [parts[id]!]));
  const elements = [...new Set([...ids, ...parents])].map((id) => ({
    id,
    type: types[id] ?? (/^(fork|join)/.test(id) ? 'ParallelGateway' : 'UserTask'),
    parentId: parts[id] ?? null,
    attachedTo: null,
  }));
  const drawnFlows = flows.map((flow) => ({ from: flow.split(' ')[0], to: flow.split(' ')[1] }));
  return { elements, flows: drawnFlows } as unknown as ProcessModel;
}

it('goes round a parallel part in a loop without taking a branch for the whole', () => {
  const loop = drawn([
    'a fork',
    'fork one',
    'fork other',
    'one join',
    'other join',
    'join b',
    'b more',
    'more a',
  ]);
  expect(wayBack(loop, 'one', 'b')?.obstacle).toBe('branch');
  expect(wayBack(loop, 'a', 'one')?.voided).toContain('other');
  expect(wayBack(loop, 'a', 'b')).toMatchObject({ at: 'b', joins: ['join'] });
});

it('goes back out of a part of the process, within it, and not into one that is over', () => {
  const parted = drawn(['a part', 'one two', 'part b'], { one: 'part', two: 'part' }, { part: 'SubProcess' });
  expect(wayBack(parted, 'a', 'two')).toMatchObject({ at: 'part', obstacle: null });
  expect(wayBack(parted, 'one', 'two')).toMatchObject({ at: 'two', obstacle: null });
  expect(wayBack(parted, 'one', 'b')?.obstacle).toBe('part');
  expect(wayBack(small, 'triage-petition', 'record-hearing')?.obstacle).toBeNull();
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
