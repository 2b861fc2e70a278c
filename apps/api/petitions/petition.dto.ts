import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { INTEREST_KINDS, type InterestKind, STATUSES, type Status } from '#libs/petition/vocabulary';
import { REVEALABLE, type Revealable } from '#libs/petition-view/masked-petitioners';
import { LocalText } from '../http/local-text.dto';
import { TaskRow } from '../inbox/task-row.dto';
import { DeliveryDto } from './case-delivery.dto';
import {
  AttachmentDto,
  ForwardingDto,
  DeadlineDto,
  DocumentDto,
  NoticeDto,
  PetitionerDto,
  PetitionRowDto,
  RatingDto,
  RelatedCaseDto,
} from './case-parts.dto';
import { RetentionDto } from './case-retention.dto';
import { ReadBackDto } from './new-petition.dto';

export class DuplicatesBody {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  subject: string;

  @ApiPropertyOptional({ maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  phone?: string;

  @ApiPropertyOptional({ maxLength: 18 })
  @IsOptional()
  @IsString()
  @MaxLength(18)
  idNumber?: string;
}

export class DuplicateDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ enum: STATUSES })
  status: Status;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ description: '1: the same petitioner; else how alike the subjects are' })
  score: number;
}

const CASE_ACTIONS = [
  'reveal',
  'reissue-code',
  'attach',
  'tag',
  'extension',
  'transfer',
  'supervise',
  'assisted-return',
  'backlog-case',
  'merge',
  'unmerge',
  'split',
  'forward',
  'record-answer',
  'joint-meeting',
  'interest',
  'hold',
  'lift-hold',
  'move-deadline',
  'suspend-deadline',
  'list',
] as const;

export class PetitionDto extends PetitionRowDto {
  @ApiProperty()
  procedure: string;

  @ApiProperty()
  content: string;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ type: String, nullable: true })
  demand: string | null;

  @ApiProperty()
  peopleCount: number;

  @ApiProperty({ description: 'People on the signed list beside the representatives' })
  listed: number;

  @ApiProperty({ enum: ['public', 'staff'] })
  submittedVia: 'public' | 'staff';

  @ApiProperty({ type: ReadBackDto, nullable: true, description: 'Of what was told orally (Reg. 19)' })
  readBack: ReadBackDto | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  registeredAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acceptedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  opinionDeliveredAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  closingKind: string | null;

  @ApiProperty({ type: RatingDto, nullable: true })
  rating: RatingDto | null;

  @ApiProperty({ type: [PetitionerDto] })
  petitioners: PetitionerDto[];

  @ApiProperty({ type: [RelatedCaseDto] })
  related: RelatedCaseDto[];

  @ApiProperty({ type: [DeadlineDto] })
  deadlines: DeadlineDto[];

  @ApiProperty({ type: [TaskRow] })
  tasks: TaskRow[];

  @ApiProperty({ type: [DocumentDto] })
  documents: DocumentDto[];

  @ApiProperty({ type: [NoticeDto] })
  notices: NoticeDto[];

  @ApiProperty({ type: [DeliveryDto], description: 'Proof of delivery of the notices' })
  deliveries: DeliveryDto[];

  @ApiProperty({ type: [AttachmentDto] })
  attachments: AttachmentDto[];

  @ApiProperty({ type: [ForwardingDto] })
  forwardings: ForwardingDto[];

  @ApiProperty({ type: RetentionDto })
  retention: RetentionDto;

  @ApiProperty({ enum: CASE_ACTIONS, isArray: true, description: 'What the reader may do now' })
  actions: (typeof CASE_ACTIONS)[number][];
}

export class TimelineEntryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  kind: string;

  @ApiProperty({ type: String, nullable: true })
  step: string | null;

  @ApiProperty({ enum: ['person', 'petitioner', 'system'] })
  actorKind: 'person' | 'petitioner' | 'system';

  @ApiProperty({ type: String, nullable: true })
  actor: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As whose deputy the actor did it' })
  onBehalfOf: string | null;

  @ApiProperty({ type: LocalText })
  title: LocalText;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class LinkedEntryDto extends TimelineEntryDto {
  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  receiptNumber: string;
}

export class RevealBody {
  @ApiProperty({ enum: REVEALABLE, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(REVEALABLE, { each: true })
  fields: Revealable[];

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  reason: string;
}

export class RevealedDto {
  @ApiProperty()
  ordinal: number;

  @ApiPropertyOptional({ type: String, nullable: true })
  name?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  idNumber?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  address?: string | null;
}

export class ReasonBody {
  @ApiProperty({ minLength: 2, maxLength: 1000 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 1000)
  reason: string;
}

export class ExtensionBody extends ReasonBody {
  @ApiProperty({ minimum: 1, maximum: 30, description: 'Calendar days' })
  @IsInt()
  @Min(1)
  @Max(30)
  days: number;
}

export class TransferBody extends ReasonBody {
  @ApiProperty({ maxLength: 60, description: 'The unit that should handle the case' })
  @IsString()
  @Length(1, 60)
  unitId: string;
}

export class LiftInterestBody extends ReasonBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export class InterestItem {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: INTEREST_KINDS })
  kind: InterestKind;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class InterestBody extends ReasonBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ enum: INTEREST_KINDS, description: '`party`: the matter is about this person' })
  @IsIn(INTEREST_KINDS)
  kind: InterestKind;
}

export class AttachmentBody {
  @ApiProperty({ maxLength: 255, description: 'Kept without what no file name should hold' })
  @IsString()
  @Length(1, 255)
  name: string;

  @ApiProperty({ description: 'Base64, at most 20 MB decoded' })
  @IsString()
  @Length(4, 29_000_000)
  content: string;
}

export class CreatedDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
