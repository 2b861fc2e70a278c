import { DomainError } from '#libs/errors/index';
import type { ProcessModel } from '#libs/process-contract/bpmn/model';
import { fits, proposeMapping } from '#libs/process-contract/migration-rules';
import type { StepTexts } from '#libs/step-texts/step-texts';
import type { ElementMapping } from './case-migration.entity';
import '../messages';

export interface Versions {
  source: ProcessModel;
  target: ProcessModel;
}

/** Both versions as data. Throws `running.no-version` (404), or that they are the same. */
export async function readVersions(
  texts: StepTexts,
  processId: string,
  from: number,
  to: number,
): Promise<Versions> {
  if (from === to) throw new DomainError('running.migrate.same-version', { status: 422, field: 'target' });
  const [source, target] = await Promise.all([texts.model(processId, from), texts.model(processId, to)]);
  if (!source || !target) throw new DomainError('running.no-version', { status: 404 });
  return { source, target };
}

/** The mapping by equal ids, changed by hand. Throws (422) for a pair that does not fit, which the engine would refuse whole. */
export function mappingOf({ source, target }: Versions, byHand: ElementMapping = {}): Record<string, string> {
  const mapping = proposeMapping(source, target);
  for (const [from, to] of Object.entries(byHand)) {
    if (to === '') {
      delete mapping[from];
      continue;
    }
    if (fits(source, from, target, to))
      throw new DomainError('running.migrate.unfit', { status: 422, field: 'mapping', params: { from, to } });
    mapping[from] = to;
  }
  return mapping;
}
