import { civilDay, civilDayOf } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { addToDossier } from './dossier';
import { escalateByRule } from './escalate-by-rule';
import './forwarding-messages';
import { issuePaper } from './issue-paper';
import { lockOpenPetition } from './load-petition';
import { chineseLastDay, writeDocument } from './papers';
import { unitName } from './require-unit';
import { startForwarding } from './start-forwarding';

export interface PartForwarding {
  authority: string;
  matter: string;
  /** `YYYY-MM-DD` in China. */
  lastDay: string;
}

/** An answer is not waited for longer than a year, in calendar days. */
const MOST_DAYS = 365;
const UNPROCESSABLE = 422;

/**
 * A part of a case goes to a body outside the office's units while the case itself is handled on: the petitioner is told
 * where it went, and the answer has a day by which it is due.
 */
export async function forwardPart(
  tx: OfficeTransaction,
  petitionId: string,
  { authority, matter, lastDay }: PartForwarding,
): Promise<string> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (petition.protected) throw new DomainError('petition.protected-unavailable');
  const days = civilDay(lastDay) - civilDayOf(tx.now);
  const refuse = (code: string, params = {}): never => {
    throw new DomainError(code, { status: UNPROCESSABLE, field: 'lastDay', params });
  };
  if (days < 1) refuse('forwarding.last-day-passed');
  if (days > MOST_DAYS) refuse('forwarding.last-day-far', { most: MOST_DAYS });
  const waiting: unknown[] = await tx.manager.query(
    `SELECT 1 FROM forwarding WHERE petition_id = $1 AND authority = $2 AND matter = $3 AND recorded_at IS NULL`,
    [petitionId, authority, matter],
  );
  if (waiting.length > 0) throw new DomainError('forwarding.sent-already');
  const unitId = petition.unitId ?? PETITION_OFFICE;
  const sent = await startForwarding(tx, petition, { authority, matter, whole: false, unitId, lastDay });
  const values = {
    authority,
    matter,
    unit: await unitName(tx.manager, unitId),
    dueDay: chineseLastDay(sent.dueAt),
  };
  await writeDocument(tx, petition, { kind: 'part-letter', article: 'reg-22', state: 'issued', values });
  await issuePaper(tx, petition, { kind: 'part-forwarded', article: 'reg-22', appeal: 'supervise', values });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'forwarding.sent',
    data: { forwardingId: sent.id, text: `${authority}：${matter}` },
  });
  await escalateByRule(tx, petitionId);
  return sent.id;
}
