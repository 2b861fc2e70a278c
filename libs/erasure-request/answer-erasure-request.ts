import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import type { PaperKind } from '#libs/petition/paper-kinds';
import { issuePaper } from '#libs/petition/issue-paper';
import { chineseDay } from '#libs/petition/papers';
import { stepText, stepValues } from '#libs/petition/step-values';
import { isListed } from '#libs/retention/due-cases';
import { listDueCases } from '#libs/retention/list-due-cases';
import { ErasureRequest, type ErasureRequestState } from './erasure-request.entity';
import { type ErasureRequestStep, lockErasureRequest } from './load-erasure-request';

interface Answer {
  step: string;
  /** What was decided at `decide-erasure-request` for this step to be right. */
  outcome: string;
  state: ErasureRequestState;
  kind: PaperKind;
  article: string;
}

/** The case is put on the list of those to be erased: two people appraise and approve it, as with any other. */
export function listAskedCase(
  tx: OfficeTransaction,
  step: ErasureRequestStep,
  instanceKey: string,
): Promise<void> {
  const answer = {
    step: 'list-asked-case',
    outcome: 'erase',
    state: 'listed',
    kind: 'erasure-listed',
  } as const;
  return answerRequest(tx, step, instanceKey, { ...answer, article: 'pipl-47' }, () =>
    listOnce(tx, step.petitionId),
  );
}

/** What was kept to reach the person is erased; the case record is kept for its period. */
export function eraseContactData(
  tx: OfficeTransaction,
  step: ErasureRequestStep,
  instanceKey: string,
): Promise<void> {
  const answer = {
    step: 'erase-contact-data',
    outcome: 'contact',
    state: 'contact-erased',
    kind: 'contact-erased',
    article: 'pipl-47',
  } as const;
  return answerRequest(tx, step, instanceKey, answer, ({ petitionId, ordinal }) =>
    tx.manager.query(
      `UPDATE petitioner SET phone_cipher = NULL, phone_hash = NULL, email_cipher = NULL, address_cipher = NULL,
         notice_channels = '{}' WHERE petition_id = $1 AND ordinal = $2`,
      [petitionId, ordinal],
    ),
  );
}

/** Nothing is erased: the person is told why, what it rests on, and where to go. */
export function declineErasureRequest(
  tx: OfficeTransaction,
  step: ErasureRequestStep,
  instanceKey: string,
): Promise<void> {
  const answer = {
    step: 'decline-erasure-request',
    outcome: 'decline',
    state: 'declined',
    kind: 'erasure-refusal',
    article: 'pipl-50',
  } as const;
  return answerRequest(tx, step, instanceKey, answer, () => Promise.resolve());
}

/** Listed by the nightly round before, it is on the list once; held since it was decided, it is not said to be on it. */
async function listOnce(tx: OfficeTransaction, petitionId: string): Promise<void> {
  if (await isListed(tx.manager, petitionId)) return;
  if ((await listDueCases(tx, { petitionId })) === 0) throw new DomainError('erasure-request.not-due');
}

async function answerRequest(
  tx: OfficeTransaction,
  step: ErasureRequestStep,
  instanceKey: string,
  answer: Answer,
  work: (request: ErasureRequest) => Promise<unknown>,
): Promise<void> {
  const { petition, request } = await lockErasureRequest(tx, step);
  // That the diagram came here is not enough: what a person decided must be on record.
  const { outcome } = await stepValues(tx, petition.id, 'decide-erasure-request');
  if (outcome !== answer.outcome) throw new DomainError('erasure-request.not-decided');
  await finishInstance(tx, petition.id, instanceKey);
  await tx.manager.update(ErasureRequest, { id: request.id }, { state: answer.state, endedAt: tx.now });
  await endDeadlines(tx, petition.id, 'met', ['erasure-answer']);
  await issuePaper(tx, petition, {
    kind: answer.kind,
    article: answer.article,
    appeal: 'erasure-request',
    ordinal: request.ordinal,
    values: {
      requestedOn: chineseDay(request.requestedAt),
      grounds: await stepText(tx, petition.id, 'decide-erasure-request', 'grounds'),
    },
  });
  await work(request);
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: answer.step,
    titleKey: 'step.completed',
  });
}
