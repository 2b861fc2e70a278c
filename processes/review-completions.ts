import { LATE_CAUSES, type LateCause, REVIEW_OUTCOMES, type ReviewOutcome } from '#libs/petition/vocabulary';
import { Choice, Day, Sha256, Text, When, YesNo } from '#processes/completion-rules';

/*
 * What people enter in a review and in a re-review: both are asked the same, of another opinion and at another level.
 */

/** Why a late request is admitted all the same, or why not. */
export class LatenessCompletion {
  @YesNo()
  admitted: boolean;

  @When<LatenessCompletion>((values) => values.admitted === true)
  @Choice(LATE_CAUSES)
  cause?: LateCause;

  /** The petitioner reads it when the request is refused. */
  @Text(5, 1000)
  grounds: string;
}

/** What the dossier says, and whether there is a hearing. */
export class ExaminationCompletion {
  @Text(5, 3000)
  findings: string;

  @YesNo()
  hearing: boolean;

  @When<ExaminationCompletion>((values) => values.hearing === true)
  @Day()
  hearingOn?: string;

  @When<ExaminationCompletion>((values) => values.hearing === true)
  @Text(2, 200)
  hearingPlace?: string;
}

export class HearingCompletion {
  @Day()
  heldAt: string;

  @Text(2, 60)
  chair: string;

  @Text(5, 3000)
  summary: string;

  @Text(5, 2000)
  conclusion: string;
}

/** The opinion of the level above: outcome, facts, and its basis in law (Reg. 35, 36). */
export class ReviewOpinionCompletion {
  @Choice(REVIEW_OUTCOMES)
  outcome: ReviewOutcome;

  @Text(10, 5000)
  facts: string;

  @Text(5, 2000)
  basis: string;

  @Text(10, 8000)
  opinionText: string;
}

/** The head of the reviewing body signs the text that was shown, or sends the draft back and says what to change. */
export class SignatureCompletion {
  @YesNo()
  approved: boolean;

  /** SHA-256 of the text that was shown and is signed, hexadecimal. */
  @When<SignatureCompletion>((values) => values.approved === true)
  @Sha256()
  paperHash?: string;

  @When<SignatureCompletion>((values) => values.approved === false)
  @Text(2, 1000)
  comment?: string;
}
