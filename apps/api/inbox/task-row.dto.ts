import { ApiProperty } from '@nestjs/swagger';
import type { Light } from '#libs/deadline/light';
import { LIGHTS, TASK_STATES, type TaskState } from '#libs/inbox/index';
import { LocalText } from '../http/local-text.dto';

export class Assignee {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;
}

/** One line of the inbox. */
export class TaskRow {
  @ApiProperty({ description: 'A 64-bit number as text' })
  key: string;

  @ApiProperty()
  processId: string;

  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  petitionId: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'The joint meeting that it is about; its number is the receipt number then',
  })
  meetingId: string | null;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  channel: string;

  @ApiProperty({ type: String, nullable: true })
  category: string | null;

  @ApiProperty({ type: [String], format: 'uuid', description: "Its case's tags" })
  tags: string[];

  @ApiProperty()
  urgency: string;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty({ description: 'Unit id and role, as in dongjie:handler' })
  group: string;

  @ApiProperty({ type: Assignee, nullable: true })
  assignee: Assignee | null;

  @ApiProperty({
    type: Assignee,
    nullable: true,
    description: 'As whose deputy the assignee has it or has done it',
  })
  onBehalfOf: Assignee | null;

  @ApiProperty({ type: Assignee, nullable: true, description: 'The assignee works on it for them' })
  delegatedBy: Assignee | null;

  @ApiProperty({
    type: Assignee,
    nullable: true,
    description: "As whose deputy the reader would do it; told in the deputy's list and on a task's page",
  })
  standsInFor: Assignee | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Put aside by its assignee until then; in the past once it is back',
  })
  asideUntil: Date | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  dueAt: Date | null;

  @ApiProperty({ enum: LIGHTS, enumName: 'Light' })
  light: Light;

  @ApiProperty({ type: Number, nullable: true, description: 'Negative when overdue' })
  remainingMs: number | null;

  @ApiProperty({ description: 'The due date hangs on a year whose calendar is not published yet' })
  provisional: boolean;

  @ApiProperty()
  suspended: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  completedAt: Date | null;

  @ApiProperty({ enum: TASK_STATES })
  state: TaskState;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of why the engine refused the last completion',
  })
  refusal: string | null;
}
