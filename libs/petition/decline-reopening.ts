import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { Reopening } from './entities/reopening.entity';
import { issuePaper } from './issue-paper';
import { lockReopening, type ReopeningStep } from './load-reopening';
import { chineseDay } from './papers';
import { requireUnitId, unitName } from './require-unit';
import { stepText } from './step-values';

/** The case is not handled anew: the petitioner is told the reason, what it rests on and where to go. */
export async function declineReopening(
  tx: OfficeTransaction,
  step: ReopeningStep,
  instanceKey: string,
): Promise<void> {
  const { petition, reopening } = await lockReopening(tx, step);
  await finishInstance(tx, petition.id, instanceKey);
  await tx.manager.update(Reopening, { id: reopening.id }, { state: 'declined', endedAt: tx.now });
  await endDeadlines(tx, petition.id, 'met', ['reopening-decision']);
  await issuePaper(tx, petition, {
    kind: 'reopening-refusal',
    article: 'office-rule',
    appeal: 'reopening-refused',
    values: {
      requestedOn: chineseDay(reopening.requestedAt),
      unit: await unitName(tx.manager, requireUnitId(petition)),
      grounds: await stepText(tx, petition.id, 'decide-reopening', 'grounds'),
    },
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'decline-reopening',
    titleKey: 'step.completed',
  });
}
