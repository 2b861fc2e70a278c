import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition, savePetition } from './load-petition';
import { issuePaper } from './issue-paper';
import { chineseDay, chineseLastDay, PROCEDURE_WORDS } from './papers';
import { unitName } from './require-unit';

/** The unit has accepted: written notice of acceptance with path and period (Reg. 23), and the handling period runs. */
export async function notifyAcceptance(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (!petition.unitId) throw new DomainError('petition.not-assigned');
  petition.status = 'accepted';
  petition.acceptedAt = tx.now;
  await savePetition(tx, petition);
  await endDeadlines(tx, petitionId, 'met', ['acceptance-notice', 'simplified-acceptance']);
  await endDeadlines(tx, petitionId, 'cancelled', ['objection']);
  const { dueAt } = await startDeadline(tx, {
    petitionId,
    rowId: petition.procedure === 'simplified' ? 'simplified-handling' : 'handling',
    countedFrom: tx.now,
    unitId: petition.unitId,
  });
  await issuePaper(tx, petition, {
    kind: 'acceptance',
    article: 'reg-23',
    appeal: 'supervise',
    values: {
      unit: await unitName(tx.manager, petition.unitId),
      acceptedOn: chineseDay(tx.now),
      procedure: PROCEDURE_WORDS[petition.procedure] as string,
      dueDay: chineseLastDay(dueAt),
    },
  });
}
