import type { LadderStage } from '#libs/deadline/index';
import { climbLadder } from '#libs/deadline-watch/climb-ladder';
import type { FlowElement, ProcessModel } from '#libs/process-contract/bpmn/model';
import { describeWorker, INSTANCE, type WorkerCases } from '#processes/describe-worker';

type WorkerClass = Parameters<typeof describeWorker>[0];

const deadlineId = '019a0000-0000-7000-8000-000000000002';
const nextAt = '2026-03-02T16:00:00.000Z';
const UNTOLD: WorkerCases['untold'] = [
  ['a stage that no ladder has', { stage: 'arrest', nextAt, watch: 'running' }, 'stage'],
  ['an hour in words', { stage: 'red', nextAt: '明天下午', watch: 'running' }, 'nextAt'],
  ['no hour', { stage: 'red', watch: 'running' }, 'nextAt'],
  ['that it waits for nobody knows what', { stage: 'red', nextAt, watch: 'maybe' }, 'watch'],
  ['who is late', { stage: 'red', nextAt, watch: 'running', handler: '苏婷' }, 'handler'],
];

/**
 * Describes a step of the ladder: it does the action for which the diagram's gateway sends the watch to it. `next` is the
 * stage that follows, `done` when none does. The spec mocks climb-ladder.
 */
export function describeLadderWorker(worker: WorkerClass, next: LadderStage | 'done'): void {
  const further = { stage: next, nextAt, watch: 'running' };
  const closed = { stage: next, nextAt: '9999-12-31T00:00:00.000Z', watch: 'closed' };
  describeWorker(worker, {
    useCase: climbLadder,
    variables: { deadlineId },
    asked: (process, element) => [deadlineId, actionOf(process, element), INSTANCE],
    told: [
      [`what to wait for: ${next}`, further, further],
      ['that the watch is over', closed, closed],
    ],
    untold: UNTOLD,
  });
}

/** What the flow into the step asks for, `=step.action = "…"`; the default flow takes what no other does. */
function actionOf(process: ProcessModel, element: FlowElement): string {
  const into = process.flows.filter((flow) => flow.to === element.id);
  const asked = into.map((flow) => /step\.action = "([\w-]+)"/.exec(flow.condition ?? '')?.[1]);
  if (asked.length !== 1) throw new Error(`${asked.length} flows lead to ${element.id}`);
  return asked[0] ?? 'light-yellow';
}
