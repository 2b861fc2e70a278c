import { extendDeadline } from '#libs/deadline-watch/move-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { findRunningHandling } from './handling-period';
import { issuePaper } from './issue-paper';
import { chineseLastDay } from './papers';
import { unitName } from './require-unit';

export interface GrantedExtension {
  days: number;
  reason: string;
  approvedBy: string | null;
}

/**
 * A granted extension takes effect on a case and its petitioners are told why (Reg. 34); where no handling period runs any
 * more nothing is left to extend, and it answers false.
 */
export async function extendHandling(
  tx: OfficeTransaction,
  petition: Petition,
  extension: GrantedExtension,
): Promise<boolean> {
  const handling = await findRunningHandling(tx, petition.id);
  if (!handling) return false;
  const { dueAt } = await extendDeadline(tx, { id: handling.id, article: 'reg-34', ...extension });
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
  return true;
}
