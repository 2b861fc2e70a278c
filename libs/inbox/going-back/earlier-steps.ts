import type { EntityManager } from 'typeorm';
import { type BackObstacle, offeredAgain, standsAt, wayBack } from '#libs/process-contract/back-steps';
import type { ProcessModel } from '#libs/process-contract/bpmn/model';
import { DomainError, translate } from '#libs/errors/index';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import './messages';

/** The task from which a case goes back. */
export interface Later {
  key: string;
  instanceKey: string;
  processId: string;
  processVersion: number;
  elementId: string;
  petitionId: string;
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
  /** Why the case can't go back to it; null when it can. */
  obstacle: { code: BackObstacle; step: Localised } | null;
}

interface Done {
  key: string;
  elementId: string;
  elementInstanceKey: string;
  doneAt: Date;
  doneById: string;
  doneBy: string;
  /** Completing it gave the petitioner word, or issued or signed a paper. */
  stands: 'notice' | 'paper' | null;
}

/** Something that the engine has completed, in the order of its beginning. */
interface Stay {
  key: string;
  elementId: string;
}

/**
 * The steps that were done before a task and lead to it by the diagram's flows, each with what stands against going back:
 * what the diagram says of it, what really lies between, and what its completion gave out.
 */
export async function readEarlierSteps(
  manager: Pick<EntityManager, 'query'>,
  texts: StepTexts,
  later: Later,
): Promise<EarlierStep[]> {
  const model = await texts.model(later.processId, later.processVersion);
  if (!model) return [];
  const [done, stays] = await Promise.all([readDone(manager, later), readStays(manager, later.instanceKey)]);
  const newest = done.filter((one, index) => done.findIndex((d) => d.elementId === one.elementId) === index);
  const steps: EarlierStep[] = [];
  for (const one of newest) {
    const found = obstacleTo(model, one, later, done, stays);
    if (found === undefined) continue;
    const nameOf = async (id: string) => (await texts.of(later.processId, later.processVersion, id)).name;
    steps.push({
      taskKey: one.key,
      elementId: one.elementId,
      name: await nameOf(one.elementId),
      doneAt: one.doneAt,
      doneById: one.doneById,
      doneBy: one.doneBy,
      obstacle: found && { code: found.code, step: await nameOf(found.elementId) },
    });
  }
  return steps;
}

/** Why a case can't go back, as a sentence in both languages. */
export function backReason({ code, step }: NonNullable<EarlierStep['obstacle']>): Localised {
  return {
    zh: translate(`inbox.back.${code}`, { step: step.zh }, 'zh'),
    en: translate(`inbox.back.${code}`, { step: step.en }, 'en'),
  };
}

export function backRefused(
  { code, step }: NonNullable<EarlierStep['obstacle']>,
  locale: string,
  field?: string,
): DomainError {
  return new DomainError(`inbox.back.${code}`, {
    status: field ? 422 : 409,
    field,
    params: { step: locale === 'en' ? step.en : step.zh },
  });
}

/** Null when nothing stands against it; undefined when it is no earlier step of the way to the task. */
function obstacleTo(
  model: ProcessModel,
  step: Done,
  later: Later,
  done: readonly Done[],
  stays: readonly Stay[],
): { code: BackObstacle; elementId: string } | null | undefined {
  const way = wayBack(model, step.elementId, later.elementId);
  if (!way) return undefined;
  const { elementId } = step;
  if (way.obstacle) return { code: way.obstacle, elementId };
  const elements = new Map(model.elements.map((element) => [element.id, element]));
  const offered = offeredAgain(elements.get(elementId)!);
  if (offered) return { code: offered, elementId };
  const after = BigInt(step.elementInstanceKey);
  const since = stays.filter((stay) => BigInt(stay.key) > after);
  if (since.some((stay) => way.branches.includes(stay.elementId))) return { code: 'branch', elementId };
  const passed = since.filter((stay) => way.between.includes(stay.elementId));
  for (const stay of passed) {
    const element = elements.get(stay.elementId);
    const stands = element && standsAt(element);
    if (stands) return { code: stands, elementId: stay.elementId };
  }
  const given = [step, ...done.filter((one) => passed.some(({ key }) => key === one.elementInstanceKey))];
  const giver = given.find(({ stands }) => stands);
  return giver?.stands ? { code: giver.stands, elementId: giver.elementId } : null;
}

/** A completion's papers and notices bear its task in their cause; a draft that was signed later is one of them. */
function readDone(manager: Pick<EntityManager, 'query'>, later: Later): Promise<Done[]> {
  const caused = (column: string) => `${column} LIKE 'task:' || t.key || ':%'`;
  return manager.query(
    `SELECT t.key, t.element_id AS "elementId", t.element_instance_key AS "elementInstanceKey",
       t.completed_at AS "doneAt", t.completed_by AS "doneById", n.display_name AS "doneBy",
       CASE WHEN EXISTS (SELECT 1 FROM notice o WHERE o.petition_id = t.petition_id AND ${caused('o.idempotency_key')}) THEN 'notice'
            WHEN EXISTS (SELECT 1 FROM document d WHERE d.petition_id = t.petition_id AND d.state <> 'draft'
              AND ${caused('d.idempotency_key')}) THEN 'paper' END AS stands
     FROM task t JOIN person n ON n.id = t.completed_by
     WHERE t.petition_id = $1 AND t.instance_key = $2 AND t.state = 'completed' AND t.key < $3::bigint
     ORDER BY t.key DESC`,
    [later.petitionId, later.instanceKey, later.key],
  );
}

function readStays(manager: Pick<EntityManager, 'query'>, instanceKey: string): Promise<Stay[]> {
  return manager.query(
    `SELECT key, element_id AS "elementId" FROM element_instance
     WHERE instance_key = $1 AND state = 'completed' ORDER BY key`,
    [instanceKey],
  );
}
