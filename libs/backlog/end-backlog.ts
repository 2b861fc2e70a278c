import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '#libs/petition/dossier';
import { BACKLOG_ROWS } from './backlog-rows';
import { BacklogAct } from './entities/backlog-act.entity';
import { BacklogCase } from './entities/backlog-case.entity';
import { findOpenBacklog } from './load-backlog';
import { type BacklogOutcome, settles } from './vocabulary';

/**
 * What has happened to the case ends its backlog case, if it is one: its periods end here and now, and the process is told. Called
 * from where the petitioner's word or an end of the case is put on record, with the petition locked; no route leads here.
 */
export async function endBacklog(
  tx: OfficeTransaction,
  petitionId: string,
  outcome: BacklogOutcome,
  reason: string | null = null,
): Promise<void> {
  const backlog = await findOpenBacklog(tx, petitionId);
  if (!backlog) return;
  const state = settles(outcome) ? 'settled' : 'ended';
  await tx.manager.update(
    BacklogCase,
    { id: backlog.id },
    {
      state,
      outcome,
      endedAt: tx.now,
      endReason: reason,
      endedBy: outcome === 'undone' ? tx.actor.id : null,
    },
  );
  await endDeadlines(tx, petitionId, 'cancelled', BACKLOG_ROWS);
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: `backlog.ended-${outcome}`,
    data: { backlogId: backlog.id, reason },
  });
  // Once the leader has done all three things the process waits for the end; before, it is interrupted.
  const inspected = await tx.manager.existsBy(BacklogAct, { backlogId: backlog.id, act: 'inspection' });
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: {
      name: inspected ? 'backlog-over' : 'backlog-overtaken',
      correlationKey: backlog.id,
      variables: {},
    },
  });
}
