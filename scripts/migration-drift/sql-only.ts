/**
 * What the migrations make and no entity declares, by name. TypeORM would drop all of it, so each name is written here
 * with its reason; everything else in which entities and migrations differ is an error. Tables without an entity
 * (journal, exporter_position, setting, calendar_correction) are none of TypeORM's business and need no line.
 */
export const SQL_ONLY = {
  /** Rows of one library point to rows of another, whose entity it must not import; reads join by hand. */
  foreignKeys: [
    'attachment_file_id_fkey',
    'attachment_petition_id_fkey',
    'co_petitioner_petition_id_fkey',
    'deadline_change_deadline_id_fkey',
    'deadline_petition_id_fkey',
    'deadline_unit_id_fkey',
    'document_petition_id_fkey',
    'dossier_entry_petition_id_fkey',
    'instance_claim_petition_id_fkey',
    'interest_person_id_fkey',
    'interest_petition_id_fkey',
    'notice_document_id_fkey',
    'notice_petition_id_fkey',
    'petition_accused_unit_id_fkey',
    'petition_earlier_petition_id_fkey',
    'petition_repeat_of_fkey',
    'petition_submitted_by_fkey',
    'petition_unit_id_fkey',
    'petitioner_petition_id_fkey',
    'rating_petition_id_fkey',
  ],
  /** Partial, trigram and expression indexes: their conditions are tuned beside the queries that need them. */
  indexes: [
    'attachment_to_move',
    'deadline_open',
    'deadline_open_unit',
    'deadline_yellow',
    'incident_open',
    'outbox_petition',
    'outbox_poisoned',
    'outbox_ready',
    'outbox_sent',
    'petition_accused',
    'petition_earlier',
    'petition_subject_trgm',
    'petitioner_id_number',
    'petitioner_phone',
    'task_assignee_due',
    'task_busy',
    'task_completing',
    'task_deadline',
    'task_done',
    'task_protected',
    'task_suspended',
    'task_unclaimed_due',
    'task_unclaimed_received',
    'task_unclaimed_yellow',
    'task_unit_due',
    'task_unit_received',
  ],
  /** Range checks: the last line behind the checks of the input classes. */
  checks: ['attachment_content_somewhere', 'office_clock_id_check', 'rating_score_check'],
} as const;
