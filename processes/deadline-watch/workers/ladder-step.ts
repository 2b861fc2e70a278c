import { IsIn, IsISO8601, IsUUID } from 'class-validator';
import { ladderStages } from '#libs/deadline/index';

export class LadderStepInput {
  @IsUUID()
  deadlineId: string;
}

/** What the watch does next. */
export class LadderStepOutput {
  @IsIn([...ladderStages, 'done'])
  stage: string;

  @IsISO8601()
  nextAt: string;

  @IsIn(['running', 'closed'])
  watch: 'running' | 'closed';
}
