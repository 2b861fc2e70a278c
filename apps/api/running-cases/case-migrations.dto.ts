import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MIGRATION_RULES, type MigrationRule } from '#libs/process-contract/migration-rules';
import type { MigrationState } from '#libs/running-case/migrating/case-migration.entity';
import type { MigratedCaseState } from '#libs/running-case/migrating/migrated-case.entity';
import { LocalText } from '../http/local-text.dto';

const ELEMENT = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;
const ELEMENT_OR_NONE = /^([A-Za-z_][A-Za-z0-9_.-]{0,99})?$/;
const MOST_VERSIONS = 1_000_000;
const STATES = ['proposed', 'running', 'paused', 'finished', 'rejected', 'withdrawn'];
const CASE_STATES = ['waiting', 'sent', 'done', 'refused'];

class MappedPairBody {
  @ApiProperty({ description: 'Id of an element of the source' })
  @IsString()
  @Matches(ELEMENT)
  fromElement: string;

  @ApiProperty({ description: 'Id of an element of the target, or empty for nothing' })
  @IsString()
  @Matches(ELEMENT_OR_NONE)
  toElement: string;
}

export class MigrationPlanBody {
  @ApiProperty({ minimum: 1, maximum: MOST_VERSIONS, description: 'What the engine calls the version' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  source: number;

  @ApiProperty({ minimum: 1, maximum: MOST_VERSIONS, description: 'The version by which they are to go on' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  target: number;

  @ApiPropertyOptional({ type: [MappedPairBody], description: 'What differs from equal ids' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => MappedPairBody)
  mapping?: MappedPairBody[];
}

export class MigrationBody extends MigrationPlanBody {
  @ApiProperty({ minLength: 2, maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 500)
  reason: string;
}

class ElementChoiceDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;
}

class MappedElementDto {
  @ApiProperty({ description: 'Id of an element of the source' })
  from: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ type: String, nullable: true, description: 'Id of an element of the target' })
  to: string | null;

  @ApiProperty({ type: [ElementChoiceDto], description: 'Of the target, what it could be mapped to' })
  choices: ElementChoiceDto[];

  @ApiProperty({ description: 'Cases that stand there' })
  cases: number;
}

class KnownCaseDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;
}

class StepDeadlineDto {
  @ApiProperty({ type: LocalText })
  step: LocalText;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  before: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  after: Date | null;
}

class RefusalDto {
  @ApiProperty({ enum: MIGRATION_RULES })
  rule: MigrationRule;

  @ApiProperty({ type: LocalText, nullable: true, description: 'The element that the rule is about' })
  element: LocalText | null;
}

class PreviewedCaseDto {
  @ApiProperty()
  instanceKey: string;

  @ApiProperty({ type: KnownCaseDto, nullable: true, description: 'Of a case that the reader may see' })
  petition: KnownCaseDto | null;

  @ApiProperty({ type: [LocalText] })
  from: LocalText[];

  @ApiProperty({ type: [LocalText] })
  to: LocalText[];

  @ApiProperty({ type: [StepDeadlineDto] })
  deadlines: StepDeadlineDto[];

  @ApiProperty({ type: RefusalDto, nullable: true, description: 'Why it would be left where it is' })
  refusal: RefusalDto | null;
}

export class MigrationPreviewDto {
  @ApiProperty({ type: [MappedElementDto] })
  mapping: MappedElementDto[];

  @ApiProperty({ type: [PreviewedCaseDto] })
  cases: PreviewedCaseDto[];

  @ApiProperty()
  movable: number;

  @ApiProperty()
  refused: number;
}

class MigrationCountsDto {
  @ApiProperty()
  waiting: number;

  @ApiProperty({ description: 'Given to the engine, which has not done them yet' })
  sent: number;

  @ApiProperty()
  done: number;

  @ApiProperty()
  refused: number;
}

class MigrationCanDto {
  @ApiProperty({ description: 'Approve or refuse it' })
  approve: boolean;

  @ApiProperty()
  withdraw: boolean;

  @ApiProperty()
  pause: boolean;

  @ApiProperty()
  resume: boolean;
}

export class CaseMigrationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  processId: string;

  @ApiProperty()
  source: number;

  @ApiProperty()
  target: number;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  proposedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: Date;

  @ApiProperty({ enum: STATES })
  state: MigrationState;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of whoever decided' })
  word: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: Date | null;

  @ApiProperty({ type: MigrationCountsDto })
  counts: MigrationCountsDto;

  @ApiProperty({ type: MigrationCanDto })
  can: MigrationCanDto;
}

class MigratedCaseDto {
  @ApiProperty()
  instanceKey: string;

  @ApiProperty({ type: KnownCaseDto, nullable: true, description: 'Of a case that the reader may see' })
  petition: KnownCaseDto | null;

  @ApiProperty({ enum: CASE_STATES })
  state: MigratedCaseState;

  @ApiProperty({ enum: MIGRATION_RULES, nullable: true, description: 'Why it was left where it is' })
  rule: MigrationRule | null;

  @ApiProperty({ type: LocalText, nullable: true })
  element: LocalText | null;
}

export class MigrationReportDto extends CaseMigrationDto {
  @ApiProperty({ type: [MigratedCaseDto] })
  cases: MigratedCaseDto[];
}
