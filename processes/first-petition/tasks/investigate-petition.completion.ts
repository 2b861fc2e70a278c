import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Choice, OptionalText, Text, When, YesNo } from '#processes/completion-rules';

export const HEARING_WISHES = ['none', 'mediation', 'hearing'] as const;
export type HearingWish = (typeof HEARING_WISHES)[number];

/** What the unit found, and whether both sides should meet first (Reg. 31, 33). */
export class InvestigatePetitionCompletion {
  @YesNo()
  heardPetitioner: boolean;

  @YesNo()
  visitedSite: boolean;

  @Text(10, 5000)
  facts: string;

  @OptionalText(2000)
  evidence?: string;

  @Choice(HEARING_WISHES)
  hearing: HearingWish;

  /** When and where the hearing is, and who presides; the petitioner is told in writing. */
  @When<InvestigatePetitionCompletion>((values) => values.hearing === 'hearing')
  @Text(5, 300)
  hearingPlan?: string;
}

export const investigatePetitionTask: UserTaskContract = {
  elementId: 'investigate-petition',
  completion: InvestigatePetitionCompletion,
  outputs: ['hearing'],
};

export function routing(values: InvestigatePetitionCompletion) {
  return { hearing: values.hearing };
}
