import { record } from '#libs/audit/index';
import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';

interface Done {
  id: string;
  petitionId: string;
  /** Where the case stood. */
  elementId: string;
  words: Record<string, string>;
}

/** What was done about a move stands in the case's history, with its words, and in the audit, without them. */
export async function trailMove(
  tx: OfficeTransaction,
  verb: 'propose-move' | 'approve-move' | 'reject-move' | 'withdraw-move',
  { id, petitionId, elementId, words }: Done,
): Promise<void> {
  if (tx.actor.kind !== 'person') throw new Error('only people move a case');
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    step: elementId,
    titleKey: `running.${verb}`,
    data: words,
  });
  await record(tx.manager, {
    actor: { personId: tx.actor.id },
    action: `running.${verb}`,
    subjectType: 'petition',
    subjectId: petitionId,
    detail: { move: id },
  });
  await notifyChange(tx.manager, { t: 'petition', petitionId });
}
