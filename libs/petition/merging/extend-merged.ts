import { extendDeadline } from '#libs/deadline-watch/move-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { findRunningHandling } from '../handling-period';
import { issuePaper } from '../issue-paper';
import { chineseLastDay } from '../papers';
import { unitName } from '../require-unit';
import { lockMerged } from './load-merge';
import './merge-messages';

/** An extension of the leading case is one of every case that its opinion answers, and each is extended once (Reg. 34). */
export async function refuseExtendedMerged(tx: OfficeTransaction, leadingId: string): Promise<void> {
  const [extended]: { receiptNumber: string }[] = await tx.manager.query(
    `SELECT p.receipt_number AS "receiptNumber" FROM case_merge m JOIN petition p ON p.id = m.petition_id
       JOIN deadline d ON d.petition_id = p.id AND d.row_id = 'handling' AND d.state = 'running'
       JOIN deadline_change c ON c.deadline_id = d.id AND c.kind = 'extended'
     WHERE m.leading_id = $1 AND m.state = 'merged' LIMIT 1`,
    [leadingId],
  );
  if (extended) throw new DomainError('merge.extension-used', { params: extended });
}

/** The extension that was granted takes effect for each merged case as well, and its petitioners are told (Reg. 34). */
export async function extendMerged(
  tx: OfficeTransaction,
  leadingId: string,
  extension: { days: number; reason: string; approvedBy: string | null },
): Promise<void> {
  for (const petition of await lockMerged(tx, leadingId)) {
    const handling = await findRunningHandling(tx, petition.id);
    if (!handling) continue;
    const { dueAt } = await extendDeadline(tx, { id: handling.id, ...extension, article: 'reg-34' });
    await issuePaper(tx, petition, {
      kind: 'extension',
      article: 'reg-34',
      appeal: 'supervise',
      values: {
        unit: await unitName(tx.manager, petition.unitId ?? ''),
        days: String(extension.days),
        dueDay: chineseLastDay(dueAt),
        reason: extension.reason,
      },
    });
  }
}
