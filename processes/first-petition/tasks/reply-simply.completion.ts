import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, Text, When, YesNo } from '#processes/completion-rules';
import { OPINION_OUTCOMES, type OpinionOutcome } from './draft-opinion.completion';

const isSuitable = (values: ReplySimplyCompletion) => values.suitable === true;

/** The simplified procedure: looked into and answered in one step, or found unfit for it. */
export class ReplySimplyCompletion {
  @YesNo()
  suitable: boolean;

  @When(isSuitable)
  @Choice(OPINION_OUTCOMES)
  outcome?: OpinionOutcome;

  @When(isSuitable)
  @Text(10, 5000)
  facts?: string;

  @When(isSuitable)
  @Text(5, 2000)
  basis?: string;

  @When(isSuitable)
  @Text(10, 8000)
  opinionText?: string;

  /** The petitioner reads it. */
  @When<ReplySimplyCompletion>((values) => values.suitable === false)
  @Text(5, 1000)
  conversionReason?: string;
}

export const replySimplyTask: UserTaskContract = {
  elementId: 'reply-simply',
  completion: ReplySimplyCompletion,
  outputs: ['suitable'],
};

export function routing(values: ReplySimplyCompletion) {
  return { suitable: values.suitable };
}
