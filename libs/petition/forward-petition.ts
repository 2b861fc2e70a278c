import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { DISCIPLINE_UNIT, PETITION_OFFICE } from '#libs/organisation/role';
import { closePetition } from './close-petition';
import { lockOpenPetition } from './load-petition';
import { issuePaper } from './issue-paper';
import { chineseDay, writeDocument } from './papers';
import { startForwarding } from './start-forwarding';
import { stepValues } from './step-values';

/**
 * Another authority is competent (Reg. 22): it gets a letter with the matter, and the petitioner is told. The case ends
 * here; that the authority answers is chased on.
 */
export async function forwardPetition(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  const triage = await stepValues(tx, petitionId, 'triage-petition');
  const authority = String(triage.targetAuthority ?? '');
  const reason = String(triage.reason ?? '依照职权分工，由该机关处理');
  await writeDocument(tx, petition, {
    kind: 'transfer-letter',
    article: 'reg-22',
    state: 'issued',
    values: { authority, reason, receivedOn: chineseDay(petition.receivedAt) },
  });
  await issuePaper(tx, petition, {
    kind: 'transfer',
    article: 'reg-22',
    appeal: 'supervise',
    values: { authority, reason },
  });
  await endDeadlines(tx, petitionId, 'met', ['registration-decision']);
  await closePetition(tx, petition, 'forwarded', 'transfer');
  await startForwarding(tx, petition, {
    authority,
    matter: petition.subject,
    whole: true,
    unitId: petition.protected ? DISCIPLINE_UNIT : PETITION_OFFICE,
  });
}
