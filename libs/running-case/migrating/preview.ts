import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { petitionVisibility } from '#libs/access/index';
import { caseRefusal, fits, type MigrationRule } from '#libs/process-contract/migration-rules';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import type { ElementMapping } from './case-migration.entity';
import { deadlineOfStep } from './deadline-of-step';
import { readInstances, type StandingInstance } from './standing-instances';
import { mappingOf, readVersions, type Versions } from './versions';

export interface Plan {
  processId: string;
  source: number;
  target: number;
  /** What differs from equal ids; '' for what is to have nothing. */
  mapping?: ElementMapping;
}

export interface MappedElement {
  from: string;
  name: Localised;
  /** Null: nothing of the target. */
  to: string | null;
  /** Of the target, what the element could be mapped to. */
  choices: { id: string; name: Localised }[];
  /** Cases that stand there. */
  cases: number;
}

export interface PreviewedCase {
  instanceKey: string;
  /** Of a case that the reader may see. */
  petition: { id: string; receiptNumber: string } | null;
  from: Localised[];
  to: Localised[];
  /** Of its tasks, before and after; the same where nothing changes. */
  deadlines: { step: Localised; before: Date | null; after: Date | null }[];
  refusal: { rule: MigrationRule; element: Localised | null } | null;
}

export interface Preview {
  mapping: MappedElement[];
  cases: PreviewedCase[];
  movable: number;
  refused: number;
}

/** Every case of the source version with where it would stand and which deadlines its tasks would have. Changes nothing. */
export async function previewMigration(
  dataSource: DataSource,
  texts: StepTexts,
  actor: Actor,
  plan: Plan,
): Promise<Preview> {
  const { processId, source, target } = plan;
  const versions = await readVersions(texts, processId, source, target);
  const mapping = mappingOf(versions, plan.mapping);
  const instances = await readInstances(dataSource.manager, actor, processId, source);
  const seen = await seenBy(dataSource, actor, instances);
  const name = async (version: number, id: string) => (await texts.of(processId, version, id)).name;
  const cases = await dataSource.transaction(async (manager) => {
    const shown: PreviewedCase[] = [];
    for (const one of instances) {
      const refusal = judge(versions, mapping, one);
      shown.push({
        instanceKey: one.instanceKey,
        petition: seen.get(one.petitionId) ?? null,
        from: await Promise.all(one.standing.map((id) => name(source, id))),
        to: refusal ? [] : await Promise.all(one.standing.map((id) => name(target, mapping[id]!))),
        deadlines: refusal ? [] : await deadlinesOf(manager, texts, plan, versions, mapping, one),
        refusal: refusal && {
          rule: refusal.rule,
          element: refusal.elementId === null ? null : await name(source, refusal.elementId),
        },
      });
    }
    return shown;
  });
  const movable = cases.filter(({ refusal }) => !refusal).length;
  return {
    mapping: await mappedElements(texts, plan, versions, mapping, instances),
    cases,
    movable,
    refused: cases.length - movable,
  };
}

/** The rules of the versions, and that nobody is at a task of it at this moment. */
export function judge({ source, target }: Versions, mapping: ElementMapping, one: StandingInstance) {
  const refusal = caseRefusal(source, target, mapping, one.standing);
  if (refusal) return refusal;
  return one.completing ? { rule: 'completing' as const, elementId: null } : null;
}

async function deadlinesOf(
  manager: EntityManager,
  texts: StepTexts,
  { processId, target: version }: Plan,
  { target }: Versions,
  mapping: ElementMapping,
  { instanceKey, petitionId }: StandingInstance,
): Promise<PreviewedCase['deadlines']> {
  const tasks: { elementId: string; dueAt: Date | null }[] = await manager.query(
    `SELECT element_id AS "elementId", CASE WHEN isfinite(due_at) THEN due_at END AS "dueAt" FROM task
     WHERE instance_key = $1 AND state = 'open' ORDER BY key`,
    [instanceKey],
  );
  return Promise.all(
    tasks.map(async ({ elementId, dueAt }) => {
      const to = mapping[elementId] ?? elementId;
      const rows = target.elements.find(({ id }) => id === to)?.userTask?.deadlineRows ?? [];
      const after = await deadlineOfStep(manager, { petitionId, instanceKey, processId }, rows);
      const step = (await texts.of(processId, version, to)).name;
      return { step, before: dueAt, after: after?.dueAt ?? null };
    }),
  );
}

async function mappedElements(
  texts: StepTexts,
  { processId, source: from, target: to }: Plan,
  { source, target }: Versions,
  mapping: ElementMapping,
  instances: readonly StandingInstance[],
): Promise<MappedElement[]> {
  const movable = source.elements.filter(({ type }) => type === 'UserTask' || type === 'ServiceTask');
  return Promise.all(
    movable.map(async ({ id }) => ({
      from: id,
      name: (await texts.of(processId, from, id)).name,
      to: mapping[id] ?? null,
      choices: await Promise.all(
        target.elements
          .filter((one) => fits(source, id, target, one.id) === null)
          .map(async (one) => ({ id: one.id, name: (await texts.of(processId, to, one.id)).name })),
      ),
      cases: instances.filter(({ standing }) => standing.includes(id)).length,
    })),
  );
}

async function seenBy(
  dataSource: DataSource,
  actor: Actor,
  instances: readonly StandingInstance[],
): Promise<Map<string, { id: string; receiptNumber: string }>> {
  const visible = petitionVisibility(actor, 'p', 2, { counted: true });
  const rows: { id: string; receiptNumber: string }[] = await dataSource.query(
    `SELECT p.id, p.receipt_number AS "receiptNumber" FROM petition p WHERE p.id = ANY ($1::uuid[]) AND ${visible.sql}`,
    [instances.map(({ petitionId }) => petitionId), ...visible.params],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
