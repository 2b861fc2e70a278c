import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition } from './load-petition';
import { appealAfter, articleOf, newestReview } from './load-review';
import { REVIEW_WORDS, writeDocument } from './papers';
import type { AppealLevel, ReviewOutcome } from './vocabulary';

export interface ReviewOpinion {
  outcome: ReviewOutcome;
  facts: string;
  basis: string;
  opinionText: string;
}

/** Writes the draft of a review's or re-review's opinion. A draft that was sent back stays as it was. */
export async function draftReview(
  tx: OfficeTransaction,
  petitionId: string,
  level: AppealLevel,
  opinion: ReviewOpinion,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  await writeDocument(tx, petition, {
    kind: `${level}-opinion`,
    article: articleOf(level),
    appeal: appealAfter(level, opinion.outcome),
    reviewBodyId: (await newestReview(tx, petitionId, level)).unitId,
    state: 'draft',
    values: {
      facts: opinion.facts,
      basis: opinion.basis,
      outcome: REVIEW_WORDS[opinion.outcome] as string,
      opinionText: opinion.opinionText,
    },
  });
}
