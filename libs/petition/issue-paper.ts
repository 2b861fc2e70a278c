import type { OfficeTransaction } from '#libs/office/office';
import type { AppealKind } from './appeal-texts';
import type { Petition } from './entities/petition.entity';
import { giveNotice } from './give-notice';
import { type IssuedDocument, type Paper, writeDocument } from './papers';

/** Writes a paper and gives it to the petitioners, or to the one who is named by number. */
export async function issuePaper(
  tx: OfficeTransaction,
  petition: Petition,
  paper: Omit<Paper, 'state'> & { appeal: AppealKind | null; ordinal?: number },
): Promise<IssuedDocument> {
  const document = await writeDocument(tx, petition, { ...paper, state: 'issued' });
  await giveNotice(tx, petition, document, paper);
  return document;
}
