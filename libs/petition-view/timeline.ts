import type { DataSource } from 'typeorm';
import type { ActorKind } from '#libs/petition/entities/dossier-entry.entity';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import type { LinkedCase } from './linked-cases';
import { titleOf } from './titles';

export interface TimelineEntry {
  id: string;
  at: Date;
  kind: string;
  step: string | null;
  actorKind: ActorKind;
  /** Display name of the member of staff; null for the petitioner and the system. */
  actor: string | null;
  /** Display name of the member of staff as whose deputy the actor did it. */
  onBehalfOf: string | null;
  title: Localised;
  data: Record<string, unknown>;
}

/** An entry of one of several cases. */
export interface LinkedEntry extends TimelineEntry {
  petitionId: string;
  receiptNumber: string;
}

/** The histories of some cases as one, oldest first. */
export async function readLinkedTimeline(
  dataSource: DataSource,
  texts: StepTexts,
  cases: readonly LinkedCase[],
): Promise<LinkedEntry[]> {
  const histories = await Promise.all(
    cases.map(async ({ id: petitionId, receiptNumber }) =>
      (await readTimeline(dataSource, texts, petitionId)).map((entry) => ({
        ...entry,
        petitionId,
        receiptNumber,
      })),
    ),
  );
  // Entries of one moment stay in the order of their case.
  return histories.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A case's history (流转记录), oldest first. */
export async function readTimeline(
  dataSource: DataSource,
  texts: StepTexts,
  petitionId: string,
): Promise<TimelineEntry[]> {
  const rows: (Omit<TimelineEntry, 'title'> & { titleKey: string })[] = await dataSource.query(
    `SELECT e.id, e.at, e.kind, e.step, e.actor_kind AS "actorKind", a.display_name AS actor,
         b.display_name AS "onBehalfOf",         e.title_key AS "titleKey", e.data
       FROM dossier_entry e LEFT JOIN person a ON a.id = e.actor_id LEFT JOIN person b ON b.id = e.on_behalf_of
       WHERE e.petition_id = $1 ORDER BY e.seq`,
    [petitionId],
  );
  const processes: { processId: string; version: number }[] = await dataSource.query(
    `SELECT DISTINCT c.process_id AS "processId", coalesce(i.process_version, c.process_version) AS version
     FROM instance_claim c LEFT JOIN process_instance i ON i.key = c.instance_key
     WHERE c.petition_id = $1 ORDER BY 1, 2`,
    [petitionId],
  );
  const diagrams = await Promise.all(
    processes.map(({ processId, version }) => texts.process(processId, version)),
  );
  // Element ids are the names of use cases: no two processes share one.
  const nameOf = (step: string) =>
    diagrams.map((diagram) => diagram.get(step)?.name).find((name) => name !== undefined);
  return rows.map(({ titleKey, ...entry }) => ({
    ...entry,
    title: (entry.kind === 'step' && entry.step ? nameOf(entry.step) : undefined) ?? titleOf(titleKey),
  }));
}
