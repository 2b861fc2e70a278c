import { IsBoolean, IsIn, IsUUID, Matches } from 'class-validator';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '#libs/petition/vocabulary';

/** Ids alone: what people wrote is read from Postgres. */
export class ReviewStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  reviewId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OpenReviewOutput {
  /** The request came after the petitioner's 30 days. */
  @IsBoolean()
  late: boolean;

  /** It says why it is late. */
  @IsBoolean()
  causeStated: boolean;

  @Matches(/^[a-z0-9-]+:reviewer$/)
  reviewerGroup: string;

  @Matches(/^[a-z0-9-]+:head$/)
  signerGroup: string;
}

export class DeliverReviewOutput {
  @IsIn(REVIEW_OUTCOMES)
  outcome: ReviewOutcome;
}
