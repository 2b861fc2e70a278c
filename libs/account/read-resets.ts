import type { EntityManager } from 'typeorm';
import type { AccountResetKind } from './account-reset.entity';

export interface AccountResetRow {
  id: string;
  kind: AccountResetKind;
  reason: string;
  at: Date;
  /** Display name of the administrator. */
  by: string;
}

const MOST = 10;

/** What administrators have done to somebody's account, newest first; the last ten. */
export function readAccountResets(
  manager: Pick<EntityManager, 'query'>,
  personId: string,
): Promise<AccountResetRow[]> {
  return manager.query(
    `SELECT r.id, r.kind, r.reason, r.done_at AS at, p.display_name AS by
     FROM account_reset r JOIN person p ON p.id = r.done_by WHERE r.person_id = $1
     ORDER BY r.done_at DESC, r.id DESC LIMIT ${MOST}`,
    [personId],
  );
}
