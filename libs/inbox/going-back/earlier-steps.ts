import type { EntityManager } from 'typeorm';
import { type BackObstacle, wayBack } from '#libs/process-contract/back-steps';
import type { ProcessModel } from '#libs/process-contract/bpmn/model';
import { type BothParams, translateBoth } from '#libs/errors/index';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import './messages';
import { readStays, type Stays } from './stays';
import { readStepTasks, type StepTask } from './step-tasks';
import { type Hindrance, type TakenBack, takenBack } from './taken-back';

/** The task from which a case goes back. */
export interface Later {
  key: string;
  instanceKey: string;
  elementInstanceKey: string;
  processId: string;
  processVersion: number;
  elementId: string;
  petitionId: string;
}

/** Why a case can't go back. */
export interface BackRefusal {
  code: string;
  params: BothParams;
}

/** A step of the same instance that was done before, newest first. */
export interface EarlierStep {
  taskKey: string;
  elementId: string;
  name: Localised;
  doneAt: Date;
  doneById: string;
  /** Display name. */
  doneBy: string;
  /** What going back to it takes back; null when the case can't. */
  taken: (TakenBack & { names: Localised[] }) | null;
  /** Why the case can't go back to it; null when it can. */
  obstacle: { code: BackObstacle; step: Localised } | null;
}

/**
 * The steps that were done before a task and lead to it by the diagram's flows, in the same round of whatever holds both, each with
 * what going back would take back, or what stands against it.
 */
export async function readEarlierSteps(
  manager: Pick<EntityManager, 'query'>,
  texts: StepTexts,
  later: Later,
): Promise<EarlierStep[]> {
  const model = await texts.model(later.processId, later.processVersion);
  if (!model) return [];
  const [tasks, stays] = await Promise.all([
    readStepTasks(manager, later),
    readStays(manager, later.instanceKey),
  ]);
  const nameOf = async (id: string) => (await texts.of(later.processId, later.processVersion, id)).name;
  const steps: EarlierStep[] = [];
  for (const step of newestOf(tasks, stays, model, later)) {
    const way = wayBack(model, step.elementId, later.elementId)!;
    const found = takenBack({ model, way, step, from: later, tasks, stays });
    const hindered = 'code' in found ? found : null;
    steps.push({
      taskKey: step.key,
      elementId: step.elementId,
      name: await nameOf(step.elementId),
      doneAt: step.doneAt!,
      doneById: step.personId!,
      doneBy: step.person!,
      taken:
        'code' in found
          ? null
          : { ...found, names: await Promise.all(found.voids.map(({ elementId }) => nameOf(elementId))) },
      obstacle: hindered && (await withName(hindered, nameOf)),
    });
  }
  return steps;
}

const withName = async ({ code, elementId }: Hindrance, nameOf: (id: string) => Promise<Localised>) => ({
  code,
  step: await nameOf(elementId),
});

/** Of each step that leads here the last time that it was done: in a round that the task is in too, or in a part that is over. */
function newestOf(tasks: readonly StepTask[], stays: Stays, model: ProcessModel, later: Later): StepTask[] {
  const done = tasks.filter(
    (task) => task.state === 'completed' && task.personId !== null && BigInt(task.key) < BigInt(later.key),
  );
  const leading = done.filter((task) => {
    const way = wayBack(model, task.elementId, later.elementId);
    const stay = stays.of(task.elementInstanceKey);
    if (!way || !stay) return false;
    return way.obstacle === 'part' || stays.within(stay.scope, later.elementInstanceKey) !== undefined;
  });
  return leading.filter(
    (one, index) => leading.findIndex(({ elementId }) => elementId === one.elementId) === index,
  );
}

/** Why a case can't go back, as a code with what stands in its sentence. */
export function backRefusal({ code, step }: NonNullable<EarlierStep['obstacle']>): BackRefusal {
  return { code: `inbox.back.${code}`, params: { step } };
}

/** The same as a sentence in both languages. */
export function backReason(obstacle: NonNullable<EarlierStep['obstacle']>): Localised {
  const { code, params } = backRefusal(obstacle);
  return translateBoth(code, params);
}
