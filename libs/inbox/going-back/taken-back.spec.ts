import type { ProcessModel } from '#libs/process-contract/bpmn/model';
import { wayBack } from '#libs/process-contract/back-steps';
import { type Stay, Stays } from './stays';
import type { StepTask } from './step-tasks';
import { takenBack } from './taken-back';

const INSTANCE = '1';
const TYPES: Record<string, string> = {
  fork: 'ParallelGateway',
  join: 'ParallelGateway',
  part: 'SubProcess',
  job: 'ServiceTask',
};

/** A process as `from to` flows; `inner` stand within `part`. */
function drawn(
  flows: readonly string[],
  inner: readonly string[] = [],
  goBack: Record<string, string> = {},
): ProcessModel {
  const ids = [
    ...new Set([...flows.flatMap((flow) => flow.split(' ')), ...(inner.length > 0 ? ['part'] : [])]),
  ];
  return {
    elements: ids.map((id) => ({
      id,
      type: TYPES[id] ?? 'UserTask',
      parentId: inner.includes(id) ? 'part' : null,
      attachedTo: null,
      event: null,
      opens: [],
      goBack: goBack[id] ?? (TYPES[id] ? '' : 'free'),
    })),
    flows: flows.map((flow) => ({ from: flow.split(' ')[0], to: flow.split(' ')[1] })),
  } as unknown as ProcessModel;
}

/** `key element state scope`; a task of the same key where it is a step. */
function history(model: ProcessModel, lines: readonly string[]) {
  const all: Stay[] = lines.map((line) => {
    const [key = '', elementId = '', state = '', scope = INSTANCE] = line.split(' ');
    const type = {
      part: 'SUB_PROCESS',
      job: 'SERVICE_TASK',
      fork: 'PARALLEL_GATEWAY',
      join: 'PARALLEL_GATEWAY',
    }[elementId];
    return { key, elementId, type: type ?? 'USER_TASK', state, scope } as Stay;
  });
  const tasks: StepTask[] = all
    .filter(({ type, state }) => type === 'USER_TASK' && state !== 'terminated')
    .map(({ key, elementId, state }) => ({
      key,
      elementId,
      elementInstanceKey: key,
      state: state === 'active' ? ('open' as const) : ('completed' as const),
      doneAt: null,
      personId: 'p',
      person: '某',
      begun: true,
      voided: false,
      stands: null,
    }));
  const back = (step: string, from: string, change: (tasks: StepTask[]) => void = () => undefined) => {
    change(tasks);
    const way = wayBack(
      model,
      tasks.find(({ key }) => key === step)!.elementId,
      all.find(({ key }) => key === from)!.elementId,
    )!;
    const found = takenBack({
      model,
      way,
      step: tasks.find(({ key }) => key === step)!,
      from: { key: from },
      tasks,
      stays: new Stays(all),
    });
    if ('code' in found) return `${found.code} ${found.elementId}`;
    return { ends: found.ends, voids: found.voids.map(({ key }) => key), scope: found.scope };
  };
  return back;
}

const FORKED = ['a fork', 'fork one', 'one more', 'more join', 'fork other', 'other join', 'join b'];

describe('on the level of the process', () => {
  const model = drawn(FORKED);
  const begun = [
    '10 a completed',
    '11 fork completed',
    '20 one completed',
    '21 other active',
    '22 more active',
  ];

  it('ends both branches and voids what was done, when it goes back to before them', () => {
    expect(history(model, begun)('10', '22')).toEqual({
      ends: ['21', '22'],
      voids: ['20', '21'],
      scope: INSTANCE,
    });
  });
  it('leaves the other branch alone within one', () => {
    expect(history(model, begun)('20', '22')).toEqual({ ends: ['22'], voids: [], scope: INSTANCE });
  });
  it('does not when a branch waits at the join', () => {
    const waits = begun.map((line) => line.replace('21 other active', '21 other completed'));
    expect(history(model, waits)('10', '22')).toBe('joined other');
  });
  it('does while somebody is completing in another branch as little', () => {
    const back = history(model, begun);
    expect(back('10', '22', (tasks) => (tasks.find(({ key }) => key === '21')!.state = 'completing'))).toBe(
      'moving other',
    );
  });
  it('does not over a notice that the other branch has given', () => {
    const back = history(model, begun);
    expect(back('10', '22', (tasks) => (tasks.find(({ key }) => key === '20')!.stands = 'notice'))).toBe(
      'notice one',
    );
  });
  it('does not while the system works in another branch, nor over what it did there', () => {
    const system = (goBack: Record<string, string>) =>
      drawn(['a fork', 'fork one', 'one join', 'fork job', 'job join', 'join b'], [], goBack);
    const stays = (state: string) => ['10 a completed', '20 one active', `21 job ${state}`];
    expect(history(system({}), stays('active'))('10', '20')).toBe('effect job');
    expect(history(system({ job: 'free' }), stays('active'))('10', '20')).toBe('moving job');
    expect(history(system({ job: 'paper' }), stays('completed'))('10', '20')).toBe('paper job');
  });
  it('does not count what was taken back before', () => {
    const again = [
      '10 a completed',
      '20 one terminated',
      '21 other terminated',
      '30 a completed',
      '40 one active',
      '41 other active',
    ];
    expect(history(model, again)('30', '40')).toEqual({ ends: ['40', '41'], voids: ['41'], scope: INSTANCE });
  });
});

describe('in a part of the process', () => {
  const model = drawn(['a part', 'part b', ...FORKED.slice(1, -1)], ['fork', 'one', 'more', 'other', 'join']);
  const stays = [
    '10 a completed',
    '15 part active',
    '20 one completed 15',
    '21 other completed 15',
    '22 more active 15',
  ];

  it('ends the part as a whole, whoever waits at its join', () => {
    expect(history(model, stays)('10', '22')).toEqual({ ends: ['15'], voids: ['20', '21'], scope: INSTANCE });
  });
  it('enters a step of the same branch again within it', () => {
    expect(history(model, stays)('20', '22')).toEqual({ ends: ['22'], voids: [], scope: '15' });
  });
});

it('leaves other rounds alone within one, and ends all to before them', () => {
  const model = drawn(['a part', 'part b', 'one more'], ['one', 'more']);
  const lines = [
    '10 a completed',
    '14 part active',
    '15 part active 14',
    '16 part active 14',
    '20 one completed 15',
    '21 one active 16',
    '22 more active 15',
  ];
  expect(history(model, lines)('20', '22')).toEqual({ ends: ['22'], voids: [], scope: '15' });
  expect(history(model, lines)('10', '22')).toEqual({ ends: ['14'], voids: ['20', '21'], scope: INSTANCE });
});
