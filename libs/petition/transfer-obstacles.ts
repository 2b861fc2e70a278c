import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from './entities/petition.entity';
import type { Status } from './vocabulary';
import './transfer-messages';

/** Steps beside the handling; wherever else an open task stands is where the handling stands. */
const BESIDE = ['decide-transfer', 'decide-extension', 'record-joint-meeting-outcome', 'return-visit'];

/** Where a case has a unit that has not answered it yet. */
const MOVABLE: readonly Status[] = ['assigned', 'accepted', 'investigating', 'opinion-drafted'];

/** What stands beside the handling and would be lost with its instance. */
interface Beside {
  objection: boolean;
  meeting: boolean;
  extension: boolean;
}

/**
 * Refuses to pass a case on while its instance does something that the next one could not go on with: an objection, a
 * joint meeting or an extension that is not settled yet. The petition is locked by the caller.
 */
export async function refuseUnmovable(tx: OfficeTransaction, petition: Petition): Promise<void> {
  if (petition.protected) throw new DomainError('petition.protected-unavailable');
  if (!petition.unitId || !MOVABLE.includes(petition.status)) throw new DomainError('transfer.not-now');
  await refuseBeside(tx, petition);
}

/** Refuses while something beside the handling is not settled that would be lost with its instance. */
export async function refuseBeside(tx: OfficeTransaction, petition: Petition): Promise<void> {
  const [beside]: Beside[] = await tx.manager.query(
    `SELECT EXISTS (SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = 'objection-decision'
         AND state = 'running') AS objection,
       EXISTS (SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = 'joint-meeting-convened'
         AND state = 'running') AS meeting,
       EXISTS (SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = 'extension-decision'
         AND state = 'running')
       OR EXISTS (SELECT 1 FROM dossier_entry e WHERE e.petition_id = $1 AND e.step = 'decide-extension'
         AND e.data->'values'->>'granted' = 'true'
         AND NOT EXISTS (SELECT 1 FROM deadline_change c JOIN deadline d ON d.id = c.deadline_id
           WHERE d.petition_id = $1 AND c.kind = 'extended')) AS extension`,
    [petition.id],
  );
  if (beside?.objection) throw new DomainError('transfer.objection-pending');
  if (beside?.meeting) throw new DomainError('petition.joint-meeting-pending');
  if (beside?.extension) throw new DomainError('petition.extension-pending');
}

/** Refuses while the handling is between two tasks, in the engine's hands for a moment. */
export async function refuseUnderWay(tx: OfficeTransaction, petition: Petition): Promise<void> {
  const waiting: unknown[] = await tx.manager.query(
    `SELECT 1 FROM task WHERE petition_id = $1 AND instance_key = $2 AND state = 'open' AND element_id <> ALL ($3)`,
    [petition.id, petition.instanceKey, BESIDE],
  );
  if (waiting.length === 0) throw new DomainError('transfer.step-under-way');
}
