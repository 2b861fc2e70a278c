import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Problem } from '../http/problem.dto';
import { ReassignBody } from './reassign.dto';

export const BATCH_VERBS = ['claim', 'release', 'reassign', 'complete'] as const;
export type BatchVerb = (typeof BATCH_VERBS)[number];
/** Tasks that are changed by one request at most. */
export const MOST_TASKS = 100;

export class TaskBatch {
  @ApiProperty({ enum: BATCH_VERBS })
  @IsIn(BATCH_VERBS)
  verb: BatchVerb;

  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: MOST_TASKS,
    description: 'Keys of the tasks, each once',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TASKS)
  @ArrayUnique()
  @Matches(/^[1-9]\d{0,18}$/, { each: true })
  keys: string[];

  @ApiPropertyOptional({ type: ReassignBody, description: 'To whom, and why; for `reassign`' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReassignBody)
  to?: ReassignBody;

  @ApiPropertyOptional({
    type: Object,
    additionalProperties: true,
    description: 'What was entered into the form that all of them have; for `complete`',
  })
  @IsOptional()
  @IsObject()
  values?: Record<string, unknown>;
}

/** What became of one of the tasks; results stand in the order of the keys. */
export class TaskBatchResult {
  @ApiProperty()
  done: boolean;

  @ApiProperty({ type: Problem, nullable: true, description: 'Why it was not done' })
  problem: Problem | null;
}
