import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { DeadlineView } from '../deadlines/deadline-view.dto';
import { LocalText } from '../http/local-text.dto';
import { DelegationDto } from './delegation.dto';
import { CameBackDto, EarlierStepDto } from './going-back.dto';
import { TaskRow } from './task-row.dto';

/** What was entered into the task's form, by field. */
export class TaskValues {
  @ApiProperty({ type: Object, additionalProperties: true })
  @IsObject()
  values: Record<string, unknown>;
}

/** The completion is kept; the engine takes it in a moment. */
export class Completing {
  @ApiProperty({ enum: ['completing'] })
  state: 'completing';
}

/** One way in which the case can go on after the task, as far as the next place where it stands still. */
export class NextStepDto {
  @ApiProperty({ type: [LocalText], description: 'The answers that lead there' })
  answers: LocalText[];

  @ApiProperty({ type: [LocalText], description: 'What the system does on the way' })
  automatic: LocalText[];

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ enum: ['task', 'wait', 'end'] })
  kind: 'task' | 'wait' | 'end';
}

export class TaskActions {
  @ApiProperty()
  claim: boolean;

  @ApiProperty()
  release: boolean;

  @ApiProperty()
  putAside: boolean;

  @ApiProperty()
  complete: boolean;

  @ApiProperty()
  delegate: boolean;

  @ApiProperty()
  handIn: boolean;

  @ApiProperty()
  recall: boolean;

  @ApiProperty()
  reassign: boolean;

  @ApiProperty()
  urge: boolean;

  @ApiProperty()
  sendBack: boolean;

  @ApiProperty()
  takeBack: boolean;
}

/** The case, as far as whoever does the task needs it beside the form. */
export class TaskPetition {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  content: string;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ type: String, nullable: true })
  demand: string | null;

  @ApiProperty()
  status: string;

  @ApiProperty()
  channel: string;

  @ApiProperty({ type: String, nullable: true })
  category: string | null;

  @ApiProperty()
  procedure: string;

  @ApiProperty()
  urgency: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: Date;
}

export class TaskView extends TaskRow {
  @ApiProperty({ type: Object, additionalProperties: true, description: 'A form-js schema' })
  form: object;

  @ApiProperty({
    type: Object,
    additionalProperties: true,
    nullable: true,
    description: 'What was filled in so far; null for whoever may not do the task',
  })
  draft: Record<string, unknown> | null;

  @ApiProperty({ type: TaskPetition, nullable: true })
  petition: TaskPetition | null;

  @ApiProperty({ type: DeadlineView, nullable: true })
  deadline: DeadlineView | null;

  @ApiProperty({ description: 'What the diagram says about the step, in Chinese' })
  documentation: string;

  @ApiProperty({ type: [NextStepDto], description: 'Where completing it can lead; empty once it is done' })
  next: NextStepDto[];

  @ApiProperty({ type: TaskActions })
  can: TaskActions;

  @ApiProperty({ type: [EarlierStepDto], description: 'Steps done before it, newest first' })
  earlier: EarlierStepDto[];

  @ApiProperty({ type: CameBackDto, nullable: true })
  cameBack: CameBackDto | null;

  @ApiProperty({
    type: DelegationDto,
    nullable: true,
    description: 'Who works on it for whom, or handed it in last',
  })
  delegation: DelegationDto | null;

  @ApiProperty({
    type: LocalText,
    nullable: true,
    description: 'Why what one has completed can not be taken back; null when it can, and of any other task',
  })
  notTakenBack: LocalText | null;
}
