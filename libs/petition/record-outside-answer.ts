import type { EntityManager } from 'typeorm';
import { endDeadline } from '#libs/deadline-watch/end-deadline';
import { civilDay, civilDayOf } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { WrittenFile } from '#libs/files/file-store';
import type { OfficeTransaction } from '#libs/office/office';
import { keepAttachment } from './add-attachment';
import { addToDossier } from './dossier';
import { Forwarding } from './entities/forwarding.entity';
import './forwarding-messages';
import { issuePaper } from './issue-paper';
import { lockPetition } from './load-petition';
import { chineseDay } from './papers';

export interface OutsideAnswer {
  forwardingId: string;
  /** Who of the body answered. */
  answeredBy: string;
  /** `YYYY-MM-DD` in China. */
  answeredOn: string;
  text: string;
  /** The answer as a file, written to the store already. */
  file?: { name: string; written: WrittenFile };
}

const UNPROCESSABLE = 422;

/** The case that something was sent from; `forwarding.not-found` (404) when there is no such forwarding. */
export async function petitionOfForwarding(
  manager: Pick<EntityManager, 'query'>,
  forwardingId: string,
): Promise<string> {
  const rows: { id: string }[] = await manager.query(
    `SELECT petition_id AS id FROM forwarding WHERE id = $1`,
    [forwardingId],
  );
  if (!rows[0]) throw new DomainError('forwarding.not-found', { status: 404 });
  return rows[0].id;
}

/**
 * An outside body has answered: who, when, what and the paper it came on go on record once, nothing is chased any more,
 * and the petitioner is told. Also of a case that went there as a whole and ended here.
 */
export async function recordOutsideAnswer(
  tx: OfficeTransaction,
  petitionId: string,
  { forwardingId, answeredBy, answeredOn, text, file }: OutsideAnswer,
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const forwarding = await tx.manager.findOneBy(Forwarding, { id: forwardingId, petitionId });
  if (!forwarding) throw new DomainError('forwarding.not-found', { status: 404 });
  if (forwarding.recordedAt) throw new DomainError('forwarding.answered');
  const refuse = (code: string): never => {
    throw new DomainError(code, { status: UNPROCESSABLE, field: 'answeredOn' });
  };
  const day = civilDay(answeredOn);
  if (day > civilDayOf(tx.now)) refuse('petition.day-in-future');
  if (day < civilDayOf(forwarding.sentAt)) refuse('forwarding.answered-early');
  const attachmentId = file ? await keepAttachment(tx, petitionId, file.name, file.written) : null;
  await tx.manager.update(
    Forwarding,
    { id: forwardingId },
    {
      answeredBy,
      answeredOn,
      answer: text,
      attachmentId,
      recordedBy: tx.actor.id,
      recordedAt: tx.now,
    },
  );
  await endDeadline(tx, forwarding.deadlineId, 'met');
  await issuePaper(tx, petition, {
    kind: 'outside-answer',
    article: 'reg-22',
    appeal: 'supervise',
    values: {
      authority: forwarding.authority,
      answeredOn: chineseDay(new Date(`${answeredOn}T00:00:00+08:00`)),
      answer: text,
    },
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'forwarding.answer-recorded',
    data: { forwardingId, attachmentId, text: `${forwarding.authority}（${answeredBy}）：${text}` },
  });
}
