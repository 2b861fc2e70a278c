import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { UNIT_ID } from '#libs/organisation/index';
import { rooms } from '#processes/rooms';
import { Assignee, TaskRow } from '../inbox/task-row.dto';

/** Processes in which people have tasks. */
export const PEOPLES_PROCESSES = rooms
  .filter(({ userTasks }) => userTasks.length > 0)
  .map(({ processId }) => processId);

const MOST_DEPUTIES = 20;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class DeputyBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  deputyId: string;

  @ApiPropertyOptional({ type: [String], description: 'Ids of processes; all when left out' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(PEOPLES_PROCESSES, { each: true })
  processes?: string[];

  @ApiPropertyOptional({
    type: [String],
    description: 'Units in which who is away has posts; all when left out',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(UNIT_ID, { each: true })
  units?: string[];
}

export class AbsenceBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who is away; oneself when left out' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiProperty({ format: 'date', description: 'A day in China, part of the absence' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  firstDay: string;

  @ApiProperty({ format: 'date', description: 'A day in China, part of the absence' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  lastDay: string;

  @ApiPropertyOptional({
    minLength: 2,
    maxLength: 200,
    description: 'Why it is recorded for somebody else; needed then',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  reason?: string;

  @ApiProperty({ type: [DeputyBody] })
  @IsArray()
  @ArrayMaxSize(MOST_DEPUTIES)
  @ValidateNested({ each: true })
  @Type(() => DeputyBody)
  deputies: DeputyBody[];
}

export class NewAbsenceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class NamedPersonDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  displayNameEn: string;
}

class Scope {
  @ApiProperty({ type: [String], nullable: true, description: 'Ids of processes; null: all' })
  processes: string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Ids of units; null: all of who is away' })
  units: string[] | null;
}

export class AbsenceDeputyDto extends Scope {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: NamedPersonDto })
  deputy: NamedPersonDto;
}

export class AbsenceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: NamedPersonDto })
  person: NamedPersonDto;

  @ApiProperty({ format: 'date' })
  firstDay: string;

  @ApiProperty({ format: 'date' })
  lastDay: string;

  @ApiProperty({ description: 'It has begun' })
  running: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why somebody else recorded it' })
  reason: string | null;

  @ApiProperty()
  recordedBy: string;

  @ApiProperty({ type: [AbsenceDeputyDto], description: 'Who stands in or will' })
  deputies: AbsenceDeputyDto[];
}

/** Somebody whose deputy the reader is or will be. */
export class OwnDeputyshipDto extends Scope {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: NamedPersonDto })
  person: NamedPersonDto;

  @ApiProperty({ format: 'date' })
  firstDay: string;

  @ApiProperty({ format: 'date' })
  lastDay: string;

  @ApiProperty({ description: 'It has begun' })
  running: boolean;
}

export class OwnAbsencesDto {
  @ApiProperty({ type: [AbsenceDto] })
  absences: AbsenceDto[];

  @ApiProperty({ type: [OwnDeputyshipDto] })
  standsInFor: OwnDeputyshipDto[];

  @ApiProperty({ type: [String], description: 'Ids of the processes to which a deputy can be limited' })
  processes: string[];
}

/** A task that nobody sees to, and because of whom. */
export class UncoveredTaskDto {
  @ApiProperty({ type: TaskRow })
  task: TaskRow;

  @ApiProperty({ format: 'uuid' })
  absenceId: string;

  @ApiProperty({ type: Assignee, description: 'Who is away' })
  person: Assignee;

  @ApiProperty({
    enum: ['held', 'group'],
    description: 'held: they have it; group: it is free, and all who could take it are away',
  })
  why: 'held' | 'group';
}
