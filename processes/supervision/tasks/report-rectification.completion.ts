import type { UserTaskContract } from '#libs/process-contract/catalogue';
import { Text } from '#processes/completion-rules';

/** The unit head's report on what was rectified. */
export class ReportRectificationCompletion {
  @Text(10, 4000)
  report: string;
}

export const reportRectificationTask: UserTaskContract = {
  elementId: 'report-rectification',
  completion: ReportRectificationCompletion,
  outputs: [],
};

/** The engine is told nothing but that it is done. */
export function routing() {
  return {};
}
