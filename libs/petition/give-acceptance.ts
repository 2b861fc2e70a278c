import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import { issuePaper } from './issue-paper';
import { chineseDay, chineseLastDay, PROCEDURE_WORDS } from './papers';
import { requireUnitId, unitName } from './require-unit';

/** The written notice of acceptance by the case's unit, with path and period (Reg. 23). */
export async function giveAcceptance(tx: OfficeTransaction, petition: Petition, dueAt: Date): Promise<void> {
  await issuePaper(tx, petition, {
    kind: 'acceptance',
    article: 'reg-23',
    appeal: 'supervise',
    values: {
      unit: await unitName(tx.manager, requireUnitId(petition)),
      acceptedOn: chineseDay(tx.now),
      procedure: PROCEDURE_WORDS[petition.procedure] as string,
      dueDay: chineseLastDay(dueAt),
    },
  });
}
