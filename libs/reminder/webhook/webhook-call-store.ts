import type { DataSource } from 'typeorm';
import type { Taken } from '#libs/delivery/send-taken';
import type { ReminderRow } from '../read-reminder-lines';
import { SendingQueue } from '../sending-queue';
import type { ReminderKind } from '../vocabulary';

/** To whom and of what it is, while all of them are still there. */
export interface CallFacts extends ReminderRow {
  personId: string;
  active: boolean;
  url: Buffer;
  secret: Buffer;
  /** Row of the table of deadlines that the task hangs on. */
  deadlineRow: string | null;
  quietFrom: number | null;
  quietTo: number | null;
  quietExcept: ReminderKind[];
}

/** The worker's side of `webhook_call`. No transaction is open while a receiver works. */
export class WebhookCallStore {
  readonly queue: SendingQueue<Taken>;

  /** @param timeoutMs within which a receiver answers */
  constructor(
    private readonly dataSource: DataSource,
    timeoutMs: number,
  ) {
    this.queue = new SendingQueue(dataSource, 'webhook_call', timeoutMs);
  }

  async factsOf(id: string): Promise<CallFacts | undefined> {
    const rows: CallFacts[] = await this.dataSource.query(
      `SELECT r.person_id AS "personId", r.kind, r.task_key AS "taskKey", r.notice_id AS "noticeId", h.active, h.url_cipher AS url,
         h.secret_cipher AS secret, d.row_id AS "deadlineRow", s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo",
         coalesce(s.quiet_except, '{}') AS "quietExcept"
       FROM webhook_call c JOIN webhook h ON h.id = c.webhook_id JOIN reminder r ON r.id = c.reminder_id
         LEFT JOIN task t ON t.key = r.task_key LEFT JOIN deadline d ON d.id = t.deadline_id
         LEFT JOIN reminder_setting s ON s.person_id = r.person_id
       WHERE c.id = $1`,
      [id],
    );
    return rows[0];
  }
}
