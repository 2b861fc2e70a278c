import { citation, type Citation, type CitationId } from '#libs/citation/index';
import { dueAt, findDeadline, type DeadlineUnit } from '#libs/deadline/index';
import type { Office } from '#libs/office/office';
import type { NewPetition } from '#libs/petition/new-petition';
import type { SubmittedPetition } from '#libs/petition/submit-petition';

/** One of the periods that lie ahead of a petition. */
export interface PeriodAhead {
  rowId: string;
  /** In `unit`s. */
  length: number;
  unit: DeadlineUnit;
  /** End of the period when its beginning is known already; else null. */
  dueAt: Date | null;
  provisional: boolean;
  citation: Citation & { id: string };
}

/** What the petitioner takes home. */
export interface ReceiptView extends SubmittedPetition {
  /** What happens next, in order. */
  ahead: PeriodAhead[];
}

const USUAL = ['registration-decision', 'acceptance-notice', 'handling', 'review-request'];
/** The discipline office has an accusation at once: nobody else is told to accept it. */
const ACCUSATION = ['registration-decision', 'handling'];

export function receiptView(
  office: Office,
  petition: Pick<NewPetition, 'category'>,
  submitted: SubmittedPetition,
): ReceiptView {
  const rows = petition.category === 'accusation' ? ACCUSATION : USUAL;
  return { ...submitted, ahead: rows.map((rowId) => periodAhead(office, rowId, submitted.receivedAt)) };
}

function periodAhead(office: Office, rowId: string, receivedAt: Date): PeriodAhead {
  const row = findDeadline(office.rules.table, rowId);
  const due = row.countedFrom === 'receipt' ? dueAt(receivedAt, row, office.calendar) : null;
  return {
    rowId,
    length: row.length,
    unit: row.unit,
    dueAt: due?.dueAt ?? null,
    provisional: due?.provisional ?? false,
    citation: { id: row.citation, ...citation(row.citation as CitationId) },
  };
}
