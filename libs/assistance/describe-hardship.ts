import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import {
  type HardshipFacts,
  type HardshipFlags,
  hardshipFlags,
  openFacts,
  sealFacts,
} from './hardship-facts';
import { lockReferral, lockTaskReferral, type ReferralStep, type ReferralTask } from './load-referral';
import './messages';
import { noteStep } from './note-step';

/** The handler has written down what the household told; one paper of the case may prove it (422, `documentId`). */
export async function describeHardship(
  tx: OfficeTransaction,
  task: ReferralTask,
  facts: HardshipFacts,
  documentId: string | null,
): Promise<void> {
  const { petition, referral } = await lockTaskReferral(tx, task, 'opened');
  if (documentId && !(await isOfCase(tx, petition.id, documentId))) {
    throw new DomainError('assistance.document-unfit', { status: 422, field: 'documentId' });
  }
  await tx.manager.update(
    AssistanceReferral,
    { id: referral.id },
    { factsCipher: sealFacts(tx.office.cipher, facts), documentId },
  );
  await endDeadlines(tx, petition.id, 'met', ['assistance-statement']);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function isOfCase(tx: OfficeTransaction, petitionId: string, id: string): Promise<boolean> {
  if (!UUID.test(id)) return false;
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM attachment WHERE id = $1 AND petition_id = $2`,
    [id, petitionId],
  );
  return rows.length > 0;
}

/** The engine is told how the household compares to the criteria, never what it told. */
export async function checkHardship(tx: OfficeTransaction, step: ReferralStep): Promise<HardshipFlags> {
  const { petition, referral } = await lockReferral(tx, step);
  await noteStep(tx, petition.id, 'check-hardship');
  // Stopped on its way: what was told may be gone.
  if (!referral.factsCipher) return { belowIncomeLine: false, heavyNeeds: false, suddenEvent: false };
  return hardshipFlags(openFacts(tx.office.cipher, referral.factsCipher), tx.office.assistance);
}
