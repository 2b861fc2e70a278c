import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { Document } from './entities/document.entity';
import './messages';
import { outgoing } from './number-document';
import { documentHash } from './papers';

/**
 * Somebody answers for a drafted paper: they approve the very text whose hash they were shown, and only that. Then it
 * gets its number, date and check code, and the PDF is made of it. Refuses (422, `paperHash`) the hash of another text,
 * an earlier draft's too: `petition.paper-changed`.
 */
export async function approveDocument(
  tx: OfficeTransaction,
  document: Document,
  shownHash: string,
): Promise<void> {
  requireUnchanged(document);
  if (document.state === 'issued' || shownHash !== document.sha256) {
    throw new DomainError('petition.paper-changed', { status: 422, field: 'paperHash' });
  }
  // The engine may refuse a completion and open the task again: what is signed stays signed, with its number.
  if (document.state === 'signed') return;
  const approval = {
    ...(await outgoing(tx, document.kind)),
    state: 'signed' as const,
    approvedBy: tx.actor.id,
    approvedAt: tx.now,
  };
  Object.assign(document, approval);
  // Only these columns: the renderer may be writing those of its files meanwhile.
  await tx.manager.update(Document, document.id, {
    ...approval,
    renderState: 'wanted',
    pdfSha256: null,
    renderAttempts: 0,
    // Before all others, whoever may still be at work on the draft.
    renderNextAt: new Date(0),
  });
}

/** A text that is not what its hash says was changed past the product: nobody may sign or deliver it. */
export function requireUnchanged(document: Document): void {
  if (documentHash(document.title, document.body) !== document.sha256) {
    throw new Error(`document ${document.id} is not what its hash says`);
  }
}
