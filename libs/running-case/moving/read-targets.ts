import type { EntityManager } from 'typeorm';
import { DomainError, translateBoth } from '#libs/errors/index';
import { backReason, readEarlierSteps } from '#libs/inbox/going-back/earlier-steps';
import type { TakenBack } from '#libs/inbox/going-back/taken-back';
import { skipWays } from '#libs/process-contract/skip-steps';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import type { Stay } from './stays';
import '../messages';

/** `again`: the same step once more; `back`: one that was done before; `on`: one that all is done for. */
export type Way = 'again' | 'back' | 'on';

export interface Target {
  elementId: string;
  name: Localised;
  way: Way;
  /** The task in which it was done before, whose holder and entries the new one gets. */
  taskKey: string | null;
  /** What going back takes back besides; null of any other way. */
  taken: TakenBack | null;
  /** The rule that stands against it; null when the case can be put there. */
  obstacle: Localised | null;
}

type Db = Pick<EntityManager, 'query'>;

/**
 * Where a case can be put instead of where it stands: only at user tasks, so that people see it, and only where nothing that
 * has gone out is undone and nothing that must be done is missing. What can't be chosen comes last, with the rule.
 */
export async function readTargets(db: Db, texts: StepTexts, stay: Stay): Promise<Target[]> {
  const model = await texts.model(stay.processId, stay.processVersion);
  const from = model?.elements.find(({ id }) => id === stay.elementId);
  if (!model || !from || from.parentId !== null) return [];
  const nameOf = async (id: string) => (await texts.of(stay.processId, stay.processVersion, id)).name;
  const targets = new Map<string, Target>();
  const offer = (target: Target) => {
    const known = targets.get(target.elementId);
    if (!known || (known.obstacle && !target.obstacle)) targets.set(target.elementId, target);
  };
  if (from.type === 'UserTask')
    offer({
      elementId: from.id,
      name: await nameOf(from.id),
      way: 'again',
      taskKey: stay.taskKey,
      taken: null,
      obstacle: null,
    });
  for (const earlier of await readEarlierSteps(db, texts, {
    ...stay,
    elementInstanceKey: stay.key,
    key: stay.taskKey ?? stay.key,
  }))
    offer({
      elementId: earlier.elementId,
      name: earlier.name,
      way: 'back',
      taskKey: earlier.taskKey,
      taken: earlier.taken,
      obstacle: earlier.obstacle && backReason(earlier.obstacle),
    });
  const done = await readDone(db, stay.instanceKey);
  for (const { elementId, missing } of skipWays(model, stay.elementId, new Set(done.keys())))
    offer({
      elementId,
      name: await nameOf(elementId),
      way: 'on',
      taskKey: done.get(elementId) ?? null,
      taken: null,
      obstacle:
        missing &&
        translateBoth(`running.move.missing-${missing.what}`, { step: await nameOf(missing.elementId) }),
    });
  return [...targets.values()].toSorted((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null));
}

/** Why the case can't be taken from where it stands at all; null when it can. */
export function hindrance(stay: Stay, type: string | undefined): DomainError | null {
  if (stay.taskState === 'completing') return new DomainError('running.move.completing');
  // A worker may be doing it at this moment.
  if (
    stay.taskKey === null &&
    !stay.stuck &&
    type !== 'IntermediateCatchEvent' &&
    type !== 'EventBasedGateway'
  )
    return new DomainError('running.move.under-way');
  return null;
}

/**
 * What has been done in the instance since the case last came back to a step, with the last task of it where it was a
 * person's: what was done before that is to be done again. A service task counts whose effects are on record, too, while the
 * engine could not go on from it.
 */
async function readDone(db: Db, instanceKey: string): Promise<Map<string, string | null>> {
  const since = `(SELECT coalesce(max(n.element_instance_key), 0) FROM step_back s JOIN task n ON n.key = s.new_task
    WHERE s.instance_key = $1)`;
  const rows: { elementId: string; taskKey: string | null }[] = await db.query(
    `SELECT e.element_id AS "elementId", max(t.key)::text AS "taskKey" FROM element_instance e
       LEFT JOIN task t ON t.instance_key = e.instance_key AND t.element_instance_key = e.key AND t.state = 'completed'
     WHERE e.instance_key = $1 AND e.state = 'completed' AND e.key >= ${since} GROUP BY e.element_id
     UNION ALL
     SELECT DISTINCT element_id, NULL FROM job_result
     WHERE instance_key = $1 AND element_instance_key >= ${since}`,
    [instanceKey],
  );
  const done = new Map<string, string | null>();
  for (const { elementId, taskKey } of rows) done.set(elementId, done.get(elementId) ?? taskKey);
  return done;
}
