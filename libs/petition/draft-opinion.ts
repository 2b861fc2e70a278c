import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition, savePetition } from './load-petition';
import { answeredNumbers } from './merging/answered-numbers';
import { OUTCOME_WORDS, writeDocument } from './papers';

export interface Opinion {
  outcome: 'supported' | 'explained' | 'not-supported';
  facts: string;
  basis: string;
  opinionText: string;
}

/** Writes the draft of the opinion (Reg. 32). An earlier draft that was sent back stays in the dossier as it was. */
export async function draftOpinion(
  tx: OfficeTransaction,
  petitionId: string,
  opinion: Opinion,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  petition.status = 'opinion-drafted';
  await savePetition(tx, petition);
  await writeDocument(tx, petition, {
    kind: 'opinion',
    article: 'reg-32',
    appeal: 'review',
    state: 'draft',
    values: {
      receiptNumber: await answeredNumbers(tx, petition),
      facts: opinion.facts,
      basis: opinion.basis,
      outcome: OUTCOME_WORDS[opinion.outcome] as string,
      opinionText: opinion.opinionText,
    },
  });
}
