import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { holdDeputyship } from '../deputy-reach';
import { announce } from './announce';
import { loadCoSignature } from './load-co-signature';
import './messages';

export interface CoSigning {
  answer: 'agreed' | 'objected';
  /** Must be given with an objection. */
  opinion?: string | undefined;
}

/**
 * Agrees to what one was asked to sign, or objects with one's opinion; a deputy does it for who is away. Whoever has the task is
 * told. Throws `co-sign.not-found` (404), `co-sign.over` (409), `co-sign.opinion-missing` (422).
 */
export async function answerCoSignature(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
  { answer, opinion }: CoSigning,
): Promise<void> {
  const asked = await loadCoSignature(tx, actor, id);
  const { taskKey, petitionId, signerId, deputyshipId } = asked;
  const own = signerId === actor.personId;
  if (!own && deputyshipId === null) throw new DomainError('co-sign.not-found', { status: 404 });
  if (!asked.waits) throw new DomainError('co-sign.over');
  const said = opinion?.trim() || null;
  if (answer === 'objected' && said === null)
    throw new DomainError('co-sign.opinion-missing', { status: 422, field: 'opinion' });
  if (!own) await holdDeputyship(tx.manager, { deputyshipId: deputyshipId as string });
  await tx.manager.query(
    `UPDATE co_signature SET state = $2, opinion = $3, ended_by = $4, ended_at = $5 WHERE id = $1`,
    [id, answer, said, actor.personId, tx.now],
  );
  const detail = { coSignature: id, answer, ...(own ? {} : { onBehalfOf: signerId }) };
  await record(tx.manager, {
    actor,
    action: 'task.co-sign-answer',
    subjectType: 'task',
    subjectId: taskKey,
    detail,
  });
  await giveStaffNotice(tx, {
    groups: [],
    persons: [asked.holder ?? asked.askedBy],
    kind: `co-sign-${answer}`,
    taskKey,
    givenBy: actor.personId,
    key: id,
  });
  const party = { kind: 'person', id: actor.personId, onBehalfOf: own ? null : signerId } as const;
  await addToDossier(
    { ...tx, actor: party },
    {
      petitionId,
      kind: 'office',
      step: asked.elementId,
      titleKey: `co-sign.${answer}`,
      data: { coSigner: asked.signer, ...(said && { comment: said }) },
    },
  );
  await announce(tx.manager, taskKey);
}
