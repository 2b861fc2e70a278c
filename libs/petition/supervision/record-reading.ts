import type { Actor } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenSupervision } from './load-supervision';
import './supervision-messages';

export interface Reader {
  personId: string;
  role: 'head' | 'handler';
}

/** As what somebody reads a unit's supervision for it; null for everybody whose reading proves nothing. */
export function readerOf(actor: Actor, unitId: string): Reader | null {
  const roles = actor.posts.filter((post) => post.unitId === unitId).map((post) => post.role);
  const role = (['head', 'handler'] as const).find((one) => roles.includes(one));
  return role ? { personId: actor.personId, role } : null;
}

/** The unit's own people were shown it: the first time counts. */
export async function recordShown(
  tx: OfficeTransaction,
  supervisionId: string,
  reader: Reader,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO supervision_reading (supervision_id, person_id, role, shown_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [supervisionId, reader.personId, reader.role, tx.now],
  );
}

/** They say so themselves; the first time counts. */
export async function acknowledge(
  tx: OfficeTransaction,
  supervisionId: string,
  reader: Reader,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO supervision_reading (supervision_id, person_id, role, shown_at, acknowledged_at)
     VALUES ($1, $2, $3, $4, $4)
     ON CONFLICT (supervision_id, person_id)
       DO UPDATE SET acknowledged_at = coalesce(supervision_reading.acknowledged_at, excluded.acknowledged_at)`,
    [supervisionId, reader.personId, reader.role, tx.now],
  );
}

/** A head or handler of the supervised unit acknowledges the open supervision of a case. */
export async function acknowledgeSupervision(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
): Promise<void> {
  const supervision = await lockOpenSupervision(tx, petitionId);
  const reader = readerOf(actor, supervision.unitId);
  if (!reader) throw new DomainError('supervision.not-yours', { status: 403 });
  await acknowledge(tx, supervision.id, reader);
}
