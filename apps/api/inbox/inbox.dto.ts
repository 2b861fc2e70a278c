import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Light } from '#libs/deadline/light';
import { type Box, BOXES, type InboxQuery, LIGHTS, type Sort, SORTS } from '#libs/inbox/index';
import { CATEGORIES, CHANNELS } from '#libs/petition/vocabulary';
import { TIMES_LEFT, type TimeLeft } from '#libs/deadline/time-left';
import { SearchOutcomeDto } from '../http/search-outcome.dto';
import { TagIds } from '../http/tag-ids';
import { PageParams } from '../http/page-params.dto';
import { TaskRow } from './task-row.dto';

/** Longer than any code or id. */
const CODE = 100;

export class InboxParams extends PageParams implements InboxQuery {
  @ApiPropertyOptional({ enum: BOXES, default: 'todo' })
  @IsOptional()
  @IsIn(BOXES)
  box: Box = 'todo';

  @ApiPropertyOptional({ enum: LIGHTS })
  @IsOptional()
  @IsIn(LIGHTS)
  light?: Light;

  @ApiPropertyOptional({
    enum: TIMES_LEFT,
    description: 'By days in China, each task once: three-days and week begin tomorrow and in four days',
  })
  @IsOptional()
  @IsIn(TIMES_LEFT)
  left?: TimeLeft;

  @ApiPropertyOptional({ description: 'Id of a process' })
  @IsOptional()
  @IsString()
  @MaxLength(CODE)
  process?: string;

  @ApiPropertyOptional({ description: 'Element id of a step' })
  @IsOptional()
  @IsString()
  @MaxLength(CODE)
  step?: string;

  @ApiPropertyOptional({ description: 'Id of a unit; the units below it are included' })
  @IsOptional()
  @IsString()
  @MaxLength(CODE)
  unit?: string;

  @ApiPropertyOptional({ enum: CHANNELS })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: string;

  @ApiPropertyOptional({ enum: CATEGORIES })
  @IsOptional()
  @IsIn(CATEGORIES)
  category?: string;

  @TagIds()
  tags?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Id of who has it, or has done it' })
  @IsOptional()
  @IsUUID()
  person?: string;

  @ApiPropertyOptional({
    description:
      "Words of the case's texts, all of them, each of two characters or more, or the beginning of a receipt number",
  })
  @IsOptional()
  @IsString()
  @MaxLength(CODE)
  q?: string;

  @ApiPropertyOptional({
    enum: SORTS,
    default: 'due',
    description: 'due: what is due first; received: what came last. What is done comes last first.',
  })
  @IsOptional()
  @IsIn(SORTS)
  sort?: Sort;
}

/** A list to be taken along as a whole. */
export class InboxExportBody extends OmitType(InboxParams, ['cursor', 'limit']) {}

export class InboxExport {
  @ApiProperty({ type: [TaskRow] })
  items: TaskRow[];

  @ApiProperty({ description: 'True: there are more than the 5,000 that it has' })
  truncated: boolean;
}

export class InboxPage {
  @ApiProperty({ type: [TaskRow] })
  items: TaskRow[];

  @ApiProperty()
  total: number;

  @ApiProperty({ description: 'False: there are more than total' })
  totalIsExact: boolean;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: SearchOutcomeDto, nullable: true, description: 'Null when nothing is searched for' })
  search: SearchOutcomeDto | null;
}

export class InboxCounts {
  @ApiProperty()
  todo: number;

  @ApiProperty({ description: 'Stops at 1000' })
  claimed: number;

  @ApiProperty({ description: 'Claimed and put aside; stops at 1000' })
  aside: number;

  @ApiProperty({ description: 'What colleagues work on for the reader; stops at 1000' })
  delegated: number;

  @ApiProperty({ description: 'Stops at 1000' })
  done: number;

  @ApiProperty({ description: 'Overdue ones of todo; stops at 1000' })
  red: number;

  @ApiProperty({ description: 'Ones of todo that are soon due; stops at 1000' })
  yellow: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: "The deputy's list; stops at 1000; null for who is nobody's deputy today",
  })
  deputy: number | null;
}
