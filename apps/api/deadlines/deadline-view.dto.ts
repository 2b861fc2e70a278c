import { ApiProperty } from '@nestjs/swagger';
import type { DeadlineState, Light } from '#libs/deadline/light';
import { LIGHTS } from '#libs/inbox/task-light';
import { LocalText } from '../http/local-text.dto';

/** The provision that something rests on. */
export class CitationView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalText })
  instrument: LocalText;

  @ApiProperty({ type: LocalText, nullable: true })
  article: LocalText | null;

  @ApiProperty({ type: LocalText, description: 'What it says, in our own words' })
  text: LocalText;
}

export class RemainingTime {
  @ApiProperty({ description: 'Days left, or days late, rounded up' })
  days: number;

  @ApiProperty()
  overdue: boolean;
}

const STATES = ['running', 'suspended', 'met', 'cancelled'] as const satisfies readonly DeadlineState[];

export class DeadlineView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Row of the table of deadlines' })
  rowId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ format: 'date-time' })
  countedFrom: Date;

  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ format: 'date-time' })
  yellowAt: Date;

  @ApiProperty({ enum: STATES })
  state: DeadlineState;

  @ApiProperty({ enum: LIGHTS, enumName: 'Light' })
  light: Light;

  @ApiProperty({ description: 'The step of the ladder of supervision that comes next' })
  stage: string;

  @ApiProperty({ description: 'The due date hangs on a year whose calendar is not published yet' })
  provisional: boolean;

  @ApiProperty({ type: RemainingTime, nullable: true, description: 'Null once it ended' })
  remaining: RemainingTime | null;

  @ApiProperty()
  late: boolean;

  @ApiProperty()
  actorRole: string;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  endedAt: Date | null;

  @ApiProperty({ type: CitationView })
  citation: CitationView;
}
