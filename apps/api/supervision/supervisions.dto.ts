import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { OpenSupervisionQuery } from '#libs/supervision/open-supervisions';
import { PageParams } from '../http/page-params.dto';
import { LocalText } from '../http/local-text.dto';

const ORIGINS = ['ladder', 'leader', 'supervisor'];
const STATES = ['open', 'accepted', 'circulated', 'ended'];

export class OpenSupervisionParams extends PageParams implements OpenSupervisionQuery {
  @ApiPropertyOptional({ description: 'Id of a unit; the units below it are included' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  unitId?: string;
}

export class SupervisedUnit {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;
}

export class SupervisedPetition {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;
}

/** Who of the unit was shown it, and acknowledged it. */
export class SupervisionReadingDto {
  @ApiProperty()
  by: string;

  @ApiProperty({ enum: ['head', 'handler'] })
  role: string;

  @ApiProperty({ format: 'date-time' })
  shownAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acknowledgedAt: Date | null;
}

export class SupervisionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: SupervisedUnit })
  unit: SupervisedUnit;

  @ApiProperty({ description: 'Row of the table of deadlines whose work is supervised' })
  rowId: string;

  @ApiProperty({ type: LocalText })
  rowName: LocalText;

  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ enum: ORIGINS })
  origin: string;

  @ApiProperty({ enum: STATES })
  state: string;

  @ApiProperty({ description: 'Empty when the ladder asked for it' })
  reason: string;

  @ApiProperty({ type: String, nullable: true })
  by: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ description: 'Rectification opinions so far' })
  rounds: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  circularAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, enum: ['met', 'cancelled', 'handed-over', null] })
  endKind: string | null;

  @ApiProperty({ type: [SupervisionReadingDto] })
  readings: SupervisionReadingDto[];

  @ApiProperty({ description: 'The reader is of the unit and has not acknowledged it yet' })
  mayAcknowledge: boolean;
}

export class OpenSupervisionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: SupervisedPetition })
  petition: SupervisedPetition;

  @ApiProperty({ type: SupervisedUnit })
  unit: SupervisedUnit;

  @ApiProperty()
  rowId: string;

  @ApiProperty({ type: LocalText })
  rowName: LocalText;

  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ enum: ORIGINS })
  origin: string;

  @ApiProperty({ enum: STATES })
  state: string;

  @ApiProperty({ format: 'date-time' })
  openedAt: Date;

  @ApiProperty()
  rounds: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  circularAt: Date | null;

  @ApiProperty({ description: 'Somebody of the unit has acknowledged it' })
  acknowledged: boolean;
}

export class OpenSupervisionPage {
  @ApiProperty({ type: [OpenSupervisionDto] })
  items: OpenSupervisionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
