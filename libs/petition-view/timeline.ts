import type { DataSource } from 'typeorm';
import type { ActorKind } from '#libs/petition/entities/dossier-entry.entity';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import { titleOf } from './titles';

export interface TimelineEntry {
  id: string;
  at: Date;
  kind: string;
  step: string | null;
  actorKind: ActorKind;
  /** Display name of the member of staff; null for the petitioner and the system. */
  actor: string | null;
  title: Localised;
  data: Record<string, unknown>;
}

/** A case's history (流转记录), oldest first. */
export async function readTimeline(
  dataSource: DataSource,
  texts: StepTexts,
  petitionId: string,
): Promise<TimelineEntry[]> {
  const rows: (Omit<TimelineEntry, 'title'> & {
    titleKey: string;
    processId: string;
    version: number | null;
  })[] = await dataSource.query(
    `SELECT e.id, e.at, e.kind, e.step, e.actor_kind AS "actorKind", a.display_name AS actor,
         e.title_key AS "titleKey", e.data, p.process_id AS "processId", p.process_version AS version
       FROM dossier_entry e JOIN petition p ON p.id = e.petition_id LEFT JOIN person a ON a.id = e.actor_id
       WHERE e.petition_id = $1 ORDER BY e.seq`,
    [petitionId],
  );
  return Promise.all(
    rows.map(async ({ titleKey, processId, version, ...entry }) => ({
      ...entry,
      title:
        entry.step && version !== null && entry.kind === 'step'
          ? (await texts.of(processId, version, entry.step)).name
          : titleOf(titleKey),
    })),
  );
}
