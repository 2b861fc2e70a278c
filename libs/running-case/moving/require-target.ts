import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { hindrance, readTargets, type Target } from './read-targets';
import { readStay, type Stay } from './stays';
import '../messages';

/**
 * Where a case stands and where it may be put, as it is at this moment. Throws `running.move.moved-on` when it stands there no
 * more, why it can't be taken away, or (422) the rule that stands against the step.
 */
export async function requireTarget(
  db: Pick<EntityManager, 'query'>,
  texts: StepTexts,
  petitionId: string,
  key: string,
  to: string,
): Promise<{ stay: Stay; target: Target }> {
  const stay = await readStay(db, petitionId, key);
  if (!stay) throw new DomainError('running.move.moved-on');
  const type = (await texts.of(stay.processId, stay.processVersion, stay.elementId)).type;
  const hindered = hindrance(stay, type);
  if (hindered) throw hindered;
  const target = (await readTargets(db, texts, stay)).find(({ elementId }) => elementId === to);
  if (!target) throw new DomainError('running.move.no-target', { status: 422, field: 'toElement' });
  if (target.obstacle)
    throw new DomainError('running.move.rule', {
      status: 422,
      field: 'toElement',
      params: { zh: target.obstacle.zh, en: target.obstacle.en },
    });
  return { stay, target };
}
