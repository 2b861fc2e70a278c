import { newId } from '#libs/database/id';
import { type OfficeTransaction, onBehalfOf } from '#libs/office/office';

export interface DossierLine {
  petitionId: string;
  /** What kind of line: `step` (of the process), `notice`, `document`, `request` (by the petitioner), `office`. */
  kind: 'step' | 'notice' | 'document' | 'request' | 'office';
  /** Element id of the process, where the line is a step's. */
  step?: string;
  /** Key of the line's title in the translation files. */
  titleKey: string;
  data?: Record<string, unknown>;
}

/** Appends a line to the case's dossier, once for each cause and title. */
export async function addToDossier(tx: OfficeTransaction, line: DossierLine): Promise<void> {
  await tx.manager.query(
    `INSERT INTO dossier_entry (id, petition_id, at, kind, step, actor_id, actor_kind, title_key, data, idempotency_key,
       on_behalf_of)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (idempotency_key) DO NOTHING`,
    [
      newId(),
      line.petitionId,
      tx.now,
      line.kind,
      line.step ?? null,
      tx.actor.id,
      tx.actor.kind,
      line.titleKey,
      JSON.stringify(line.data ?? {}),
      `${tx.cause}:${line.titleKey}:${line.petitionId}`,
      onBehalfOf(tx.actor),
    ],
  );
}
