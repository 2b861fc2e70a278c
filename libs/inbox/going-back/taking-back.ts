import type { EntityManager } from 'typeorm';
import { standsAt, wayBack } from '#libs/process-contract/back-steps';
import type { ProcessModel } from '#libs/process-contract/bpmn/model';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { type BackRefusal, backRefusal, type EarlierStep, readEarlierSteps } from './earlier-steps';
import { type GoingBack, readLater } from './go-back';
import './messages';
import { readStays } from './stays';
import type { TakenBack } from './taken-back';

type Manager = Pick<EntityManager, 'query'>;
type Task = GoingBack['from'];

interface Following extends Task {
  begun: boolean;
}

/**
 * The task that waits after a completed one, to be ended when that is taken back; or why it can't be: others have begun or
 * done what follows, something has gone out, or the case stands somewhere else.
 */
export async function readTakingBack(
  manager: Manager,
  texts: StepTexts,
  key: string,
): Promise<{ from: Task; to: EarlierStep & { taken: TakenBack } } | { refused: BackRefusal }> {
  const movedOn = { refused: { code: 'inbox.take-back.moved-on', params: {} } };
  const done = await readLater(manager, key);
  const model = done && (await texts.model(done.processId, done.processVersion));
  if (!done || !model) return movedOn;
  const nameOf = async (id: string) => (await texts.of(done.processId, done.processVersion, id)).name;
  const begun = async (id: string) => ({
    refused: { code: 'inbox.take-back.begun', params: { step: await nameOf(id) } },
  });
  const stays = await readStays(manager, done.instanceKey);
  const scope = stays.of(done.elementInstanceKey)?.scope ?? done.instanceKey;
  const open = (await readFollowing(manager, done)).filter(
    ({ elementId, elementInstanceKey }) =>
      stays.within(scope, elementInstanceKey) !== undefined &&
      (elementId === done.elementId || wayBack(model, done.elementId, elementId)),
  );
  const from = open.find(({ begun: isBegun }) => isBegun) ?? open[0];
  if (!from) {
    const passed = await firstStanding(manager, model, done);
    if (!passed) return movedOn;
    const step = await nameOf(passed.elementId);
    return { refused: backRefusal({ code: passed.code, step }) };
  }
  if (from.begun || from.elementId === done.elementId) return begun(from.elementId);
  const to = (await readEarlierSteps(manager, texts, from)).find(
    ({ elementId }) => elementId === done.elementId,
  );
  if (!to || to.taskKey !== key) return movedOn;
  if (to.obstacle) return { refused: backRefusal(to.obstacle) };
  const taken = to.taken!;
  // Where it forked, nobody may have begun or done anything in any branch.
  const other = taken.voids.find(({ begun: isBegun }) => isBegun);
  return other ? begun(other.elementId) : { from, to: { ...to, taken } };
}

function readFollowing(manager: Manager, { petitionId, instanceKey, key }: Task): Promise<Following[]> {
  return manager.query(
    `SELECT t.key, t.instance_key AS "instanceKey", t.element_instance_key AS "elementInstanceKey",
       t.process_id AS "processId", t.process_version AS "processVersion", t.element_id AS "elementId",
       t.petition_id AS "petitionId", t.assignee,
       (t.state <> 'open' OR t.assignee IS NOT NULL OR t.draft IS NOT NULL) AS begun
     FROM task t WHERE t.petition_id = $1 AND t.instance_key = $2 AND t.key > $3::bigint
       AND t.state IN ('open', 'completing') ORDER BY t.key`,
    [petitionId, instanceKey, key],
  );
}

/** The first thing since that stays, where no task waits any more. */
async function firstStanding(
  manager: Manager,
  model: ProcessModel,
  { instanceKey, elementInstanceKey, elementId }: Task,
) {
  const stays: { elementId: string }[] = await manager.query(
    `SELECT element_id AS "elementId" FROM element_instance WHERE instance_key = $1 AND key > $2 ORDER BY key`,
    [instanceKey, elementInstanceKey],
  );
  for (const stay of stays) {
    const element = model.elements.find(({ id }) => id === stay.elementId);
    const code = element && wayBack(model, elementId, element.id) && standsAt(element);
    if (code) return { code, elementId: stay.elementId };
  }
  return undefined;
}
