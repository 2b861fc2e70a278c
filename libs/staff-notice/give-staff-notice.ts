import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import type { StaffNoticeFacts, StaffNoticeKind } from './vocabulary';

export interface StaffNoticeGift {
  /** Posts, each `<unit id>:<role>`. */
  groups: readonly string[];
  kind: StaffNoticeKind;
  meetingId?: string;
  facts?: StaffNoticeFacts;
  /** Names what it is about: given again for the same, a post is told once. */
  key: string;
}

/** Tells the holders of some posts something, in the app alone: staff have no other address in the office's records. */
export async function giveStaffNotice(tx: OfficeTransaction, gift: StaffNoticeGift): Promise<void> {
  const { groups, kind, meetingId = null, facts = {}, key } = gift;
  if (groups.length === 0) return;
  await tx.manager.query(
    `INSERT INTO staff_notice (id, group_name, kind, meeting_id, facts, given_at, idempotency_key)
     SELECT g.id, g.name, $3, $4, $5, $6, $7 || ':' || g.name FROM unnest($1::uuid[], $2::text[]) AS g (id, name)
     ON CONFLICT (idempotency_key) DO NOTHING`,
    [groups.map(() => newId()), groups, kind, meetingId, facts, tx.now, `${kind}:${key}`],
  );
  await notifyChange(tx.manager, { t: 'task', groups: [...groups] });
}
