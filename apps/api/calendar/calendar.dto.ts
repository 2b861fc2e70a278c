import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { CHANGE_KINDS, type ChangeKind } from '#libs/calendar/plan-change';
import { DAY_KINDS, type DayKind, YEAR_STATES, type YearState } from '#libs/calendar/read-year';
import { LocalText } from '../http/local-text.dto';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class CalendarQuery {
  @ApiPropertyOptional({ description: 'The office’s own when left out' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

/** Days of the calendar in China, both ends part of it. */
export class DaysBody {
  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  firstDay: string;

  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  lastDay: string;
}

class Word extends DaysBody {
  @ApiProperty({ description: 'Whether these days are worked' })
  @IsBoolean()
  working: boolean;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 30,
    description: 'What the day off, or the day worked for one, is called',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(1, 30)
  name?: string;
}

export class CorrectionBody extends Word {
  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  reason: string;

  @ApiProperty({ description: 'The version that was read' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version: number;
}

export class TakeBackBody extends DaysBody {
  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  reason: string;

  @ApiProperty({ description: 'The version that was read' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version: number;
}

export class YearBody {
  @ApiProperty()
  @IsInt()
  @Min(1900)
  @Max(2200)
  year: number;

  @ApiProperty({ description: 'Final, or not any more' })
  @IsBoolean()
  final: boolean;

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  reason: string;

  @ApiProperty({ description: 'The version that was read' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version: number;
}

export const PREVIEWED = ['correct', 'take-back', 'confirm', 'unconfirm'] as const;

export class PreviewBody extends DaysBody {
  @ApiProperty({ enum: PREVIEWED, description: 'confirm, unconfirm: the year of the first day' })
  @IsIn(PREVIEWED)
  act: (typeof PREVIEWED)[number];

  @ApiPropertyOptional({ description: 'Of a correction' })
  @ValidateIf(({ act, working }: PreviewBody) => act === 'correct' || working !== undefined)
  @IsBoolean()
  working?: boolean;

  @ApiPropertyOptional({ minLength: 1, maxLength: 30 })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(1, 30)
  name?: string;

  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 1_000_000, default: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset = 0;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 10 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 10;
}

export class CalendarWordDto {
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name' })
  by: string | null;

  @ApiProperty({ format: 'date-time' })
  at: Date;
}

export class CalendarDayDto {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: DAY_KINDS, description: 'make-up: a weekend day that is worked' })
  kind: DayKind;

  @ApiProperty()
  working: boolean;

  @ApiProperty({ type: LocalText, nullable: true })
  name: LocalText | null;

  @ApiProperty({ description: 'It may still change by a notice to come' })
  provisional: boolean;

  @ApiProperty({ type: CalendarWordDto, nullable: true })
  correction: CalendarWordDto | null;
}

export class CalendarChangeDto extends CalendarWordDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: CHANGE_KINDS })
  kind: ChangeKind;

  @ApiProperty({ format: 'date' })
  firstDay: string;

  @ApiProperty({ format: 'date' })
  lastDay: string;

  @ApiProperty({ type: Boolean, nullable: true })
  working: boolean | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ description: 'Days that became another thing' })
  days: number;

  @ApiProperty({ description: 'Running deadlines that it has moved' })
  moved: number;
}

export class CalendarYearDto {
  @ApiProperty()
  year: number;

  @ApiProperty({ description: 'The first year that is kept' })
  firstYear: number;

  @ApiProperty({ description: 'The last year that is kept' })
  lastYear: number;

  @ApiProperty({ description: 'Raised with every change' })
  version: number;

  @ApiProperty({
    enum: YEAR_STATES,
    description:
      'published: by the State Council; confirmed: by an administrator; provisional: weekends alone',
  })
  state: YearState;

  @ApiProperty({ type: CalendarWordDto, nullable: true })
  confirmed: CalendarWordDto | null;

  @ApiProperty()
  workingDays: number;

  @ApiProperty({ type: [CalendarDayDto] })
  days: CalendarDayDto[];

  @ApiProperty({ type: [CalendarChangeDto], description: 'Newest first' })
  history: CalendarChangeDto[];
}

export class MovedDeadlineDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ enum: ['running', 'suspended'] })
  state: 'running' | 'suspended';

  @ApiProperty({ format: 'date-time' })
  from: Date;

  @ApiProperty({ format: 'date-time' })
  to: Date;
}

export class CalendarPreviewDto {
  @ApiProperty({ description: 'Of the calendar that it was worked out from' })
  version: number;

  @ApiProperty({ description: 'Days that would become another thing' })
  days: number;

  @ApiProperty({ description: 'Deadlines that would move' })
  total: number;

  @ApiProperty({ description: 'Petitioners’ own periods that stay, since they would become shorter' })
  kept: number;

  @ApiProperty({ type: [MovedDeadlineDto] })
  items: MovedDeadlineDto[];
}

export class CalendarChangedDto {
  @ApiProperty()
  version: number;

  @ApiProperty({ description: 'Days that are another thing now' })
  days: number;

  @ApiProperty({ description: 'Deadlines that have moved' })
  moved: number;
}
