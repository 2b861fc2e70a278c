import type { EntityManager } from 'typeorm';

/** What went to an outside body, by when it answers, and the answer. */
export interface ForwardingView {
  id: string;
  authority: string;
  whole: boolean;
  matter: string;
  sentAt: Date;
  dueAt: Date;
  answer: {
    by: string;
    /** `YYYY-MM-DD`. */
    on: string;
    text: string;
    attachmentId: string | null;
  } | null;
}

/** The forwardings of a case, oldest first. */
export function readForwardings(
  db: Pick<EntityManager, 'query'>,
  petitionId: string,
): Promise<ForwardingView[]> {
  return db.query(
    `SELECT f.id, f.authority, f.whole, f.matter, f.sent_at AS "sentAt", d.due_at AS "dueAt",
       CASE WHEN f.recorded_at IS NOT NULL THEN jsonb_build_object('by', f.answered_by, 'on', f.answered_on::text,
         'text', f.answer, 'attachmentId', f.attachment_id) END AS answer
     FROM forwarding f JOIN deadline d ON d.id = f.deadline_id
     WHERE f.petition_id = $1 ORDER BY f.sent_at, f.id`,
    [petitionId],
  );
}
