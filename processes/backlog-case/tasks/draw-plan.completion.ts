import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Day, OptionalText, Text, When } from '#processes/completion-rules';

/** The unit’s plan with its first milestones. */
export class DrawPlanCompletion {
  @Text(10, 4000)
  plan: string;

  @Text(2, 200)
  what1: string;

  @Day()
  dueOn1: string;

  @OptionalText(200)
  what2?: string;

  @When<DrawPlanCompletion>(() => false)
  @Day()
  dueOn2?: string;

  @OptionalText(200)
  what3?: string;

  @When<DrawPlanCompletion>(() => false)
  @Day()
  dueOn3?: string;
}

export const drawPlanTask: UserTaskContract = {
  elementId: 'draw-plan',
  completion: DrawPlanCompletion,
  outputs: [],
};

/** The engine is told nothing but that it is done. */
export function routing() {
  return {};
}
