import { faultOfPaper, type PaperFault } from '#libs/consent/signed-paper';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';

const CODES: Readonly<Record<PaperFault, string>> = {
  missing: 'assisted-return.paper-missing',
  unfit: 'assisted-return.paper-unfit',
  early: 'assisted-return.paper-before-offer',
};

/** Refuses (422, `paperId`) what can't be the petitioner's signed paper. */
export async function checkPaper(
  tx: OfficeTransaction,
  petitionId: string,
  paperId: string | null,
  notBefore: Date | null = null,
): Promise<string> {
  const fault = await faultOfPaper(tx, petitionId, paperId, notBefore);
  if (fault) throw new DomainError(CODES[fault], { status: 422, field: 'paperId' });
  return paperId as string;
}
