import { extractProcess } from './bpmn/extract-process';
import type { ProcessModel } from './bpmn/model';
import { loadRooms } from './load-rooms';
import { nextSteps } from './next-steps';

const models = new Map<string, ProcessModel>();
beforeAll(async () => {
  for (const room of loadRooms()) models.set(room.processId, await extractProcess(room.bpmn));
});
const of = (room: string, element: string) => nextSteps(models.get(room) as ProcessModel, element);

it('tells each answer of a triage and what the system does then', () => {
  const steps = of('first-petition', 'triage-petition');
  const named = steps.map(({ answers, automatic, to, kind }) => [answers.at(-1), automatic, to, kind]);
  expect(named).toContainEqual([
    'flow-how-handled-to-assign-petition',
    ['assign-petition'],
    'accept-petition',
    'task',
  ]);
  expect(named).toContainEqual([
    'flow-how-handled-to-notify-refusal',
    ['notify-refusal'],
    'petition-refused',
    'end',
  ]);
});

it('goes back where the diagram does', () => {
  const steps = of('first-petition', 'sign-opinion');
  expect(steps).toContainEqual({
    answers: ['flow-opinion-signed-to-draft-opinion'],
    automatic: [],
    to: 'draft-opinion',
    kind: 'task',
  });
});

it('knows for every task of a person where it leads, each way once', () => {
  for (const [room, model] of models) {
    for (const { id } of model.elements.filter(({ type }) => type === 'UserTask')) {
      const steps = of(room, id);
      expect({ room, id, ways: steps.length > 0 }).toEqual({ room, id, ways: true });
      expect(new Set(steps.map(({ answers, to }) => `${answers.join()} ${to}`)).size).toBe(steps.length);
    }
  }
});

it('comes out of a sub-process to what follows it', () => {
  const [element, flow] = [
    (id: string, type: string, parentId: string | null = null) => ({ id, type, parentId, name: id }),
    (from: string, to: string, name = '') => ({ id: `${from}-${to}`, from, to, name }),
  ];
  const process = {
    elements: [
      element('ask', 'UserTask'),
      element('each', 'SubProcess'),
      element('begin', 'StartEvent', 'each'),
      element('do', 'UserTask', 'each'),
      element('done', 'EndEvent', 'each'),
      element('report', 'ServiceTask'),
      element('again', 'ExclusiveGateway'),
      element('end', 'EndEvent'),
    ],
    flows: [
      flow('ask', 'each'),
      flow('begin', 'do'),
      flow('do', 'done'),
      flow('each', 'report'),
      flow('report', 'again'),
      flow('again', 'end', '否'),
      // A way back to the element itself is not one that leads on.
      flow('again', 'ask', '是'),
    ],
  } as unknown as ProcessModel;
  expect(nextSteps(process, 'ask')).toEqual([{ answers: [], automatic: [], to: 'do', kind: 'task' }]);
  expect(nextSteps(process, 'do')).toEqual([
    { answers: ['again-end'], automatic: ['report'], to: 'end', kind: 'end' },
    { answers: ['again-ask'], automatic: ['report'], to: 'ask', kind: 'task' },
  ]);
});
