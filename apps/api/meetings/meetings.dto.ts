import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  INVITATION_ANSWERS,
  type InvitationAnswer,
  ITEM_CAUSES,
  ITEM_STATES,
  type ItemCause,
  type ItemState,
  MEETING_KINDS,
  MEETING_MODES,
  MEETING_STATES,
  MEETING_TASK_STATES,
  type MeetingKind,
  type MeetingMode,
  type MeetingState,
  type MeetingTaskState,
} from '#libs/meeting/vocabulary';
import { type Role, ROLES, UNIT_ID } from '#libs/organisation/role';

export class RegularMeetingsBody {
  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: 52,
    description:
      'Their days, `YYYY-MM-DD`, one meeting each; a day can be changed when the meeting is prepared',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(52)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true })
  @IsISO8601({ strict: true }, { each: true })
  days: string[];
}

export class PlannedMeetingsDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  ids: string[];
}

/** A year's meetings against what it should have. */
export class YearOfMeetingsDto {
  @ApiProperty()
  year: number;

  @ApiProperty({ description: 'So many are held in a year at least' })
  atLeast: number;

  @ApiProperty()
  held: number;

  @ApiProperty({ description: 'Still to come' })
  planned: number;

  @ApiProperty({ description: 'So many should have been held by today' })
  expected: number;

  @ApiProperty({ description: 'Fewer were held than expected' })
  behind: boolean;

  @ApiProperty({ description: 'Held and planned are too few for the year' })
  short: boolean;

  @ApiProperty({ type: [String], description: 'Days that could be planned for those missing, `YYYY-MM-DD`' })
  proposed: string[];
}

/** A case that another accepted meeting waits with. */
export class WaitingCaseDto {
  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  meetingNumber: string;
}

export class ParticipantBody {
  @ApiProperty()
  @IsString()
  @Matches(UNIT_ID)
  unitId: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;
}

export class ParticipantsBody {
  @ApiProperty({ type: [ParticipantBody], minItems: 1, maxItems: 50 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ParticipantBody)
  participants: ParticipantBody[];
}

export class MeetingPlanBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  plannedOn: string;

  @ApiProperty({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: '`HH:MM` in China' })
  @IsString()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startsAt: string;

  @ApiProperty({ enum: MEETING_MODES })
  @IsIn(MEETING_MODES)
  mode: MeetingMode;

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  place: string;
}

export class InvitationAnswerBody {
  @ApiProperty({ format: 'uuid', description: 'An invited post of one’s own' })
  @IsUUID()
  participantId: string;

  @ApiProperty({ enum: INVITATION_ANSWERS })
  @IsIn(INVITATION_ANSWERS)
  answer: InvitationAnswer;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Who comes instead' })
  @IsOptional()
  @IsUUID()
  deputyId?: string | null;
}

export class DeputyDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  nameEn: string;
}

/** Whom an invited post of the reader can send instead. */
export class DeputyChoiceDto {
  @ApiProperty({ format: 'uuid' })
  participantId: string;

  @ApiProperty({ type: [DeputyDto] })
  people: DeputyDto[];
}

export class PositionBody {
  @ApiProperty({ format: 'uuid', description: 'The case on the agenda' })
  @IsUUID()
  itemId: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  text: string;
}

export class AttendanceBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  participantId: string;

  @ApiProperty()
  @IsBoolean()
  attended: boolean;

  @ApiPropertyOptional({ description: 'Somebody else of the unit came' })
  @IsOptional()
  @IsBoolean()
  byDeputy?: boolean;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Who that was' })
  @IsOptional()
  @IsUUID()
  deputyId?: string | null;

  @ApiPropertyOptional({
    type: [PositionBody],
    maxItems: 50,
    nullable: true,
    description: 'What the unit said of each case',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PositionBody)
  positions?: PositionBody[] | null;

  @ApiPropertyOptional({
    type: String,
    maxLength: 2000,
    nullable: true,
    description: 'What it said of the meeting as a whole',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  position?: string | null;
}

export class VotesBody {
  @ApiProperty({ minimum: 0, maximum: 200 })
  @IsInt()
  @Min(0)
  @Max(200)
  inFavour: number;

  @ApiProperty({ minimum: 0, maximum: 200 })
  @IsInt()
  @Min(0)
  @Max(200)
  against: number;

  @ApiProperty({ minimum: 0, maximum: 200 })
  @IsInt()
  @Min(0)
  @Max(200)
  abstained: number;
}

export class OutcomeBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  itemId: string;

  @ApiProperty({ minLength: 5, maxLength: 3000 })
  @IsString()
  @Matches(/\S/)
  @Length(5, 3000)
  outcome: string;

  @ApiPropertyOptional({ type: VotesBody, nullable: true, description: 'Where votes were taken' })
  @IsOptional()
  @ValidateNested()
  @Type(() => VotesBody)
  votes?: VotesBody | null;
}

export class ResolutionBody {
  @ApiProperty({ format: 'uuid', description: 'The case that it is about' })
  @IsUUID()
  itemId: string;

  @ApiProperty({ description: 'The unit whose head answers for it' })
  @IsString()
  @Matches(UNIT_ID)
  unitId: string;

  @ApiProperty({ minLength: 5, maxLength: 1000 })
  @IsString()
  @Matches(/\S/)
  @Length(5, 1000)
  what: string;

  @ApiProperty({ format: 'date', description: 'Its last day' })
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  dueOn: string;
}

export class MeetingRecordBody {
  @ApiProperty({ type: [AttendanceBody], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AttendanceBody)
  attendance: AttendanceBody[];

  @ApiProperty({ type: [OutcomeBody], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OutcomeBody)
  outcomes: OutcomeBody[];

  @ApiProperty({ type: [ResolutionBody], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ResolutionBody)
  resolutions: ResolutionBody[];
}

export class AddCaseBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  petitionId: string;
}

export class MeetingRowDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  number: string;

  @ApiProperty({ enum: MEETING_KINDS })
  kind: MeetingKind;

  @ApiProperty({ enum: MEETING_STATES })
  state: MeetingState;

  @ApiProperty({ format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  plannedOn: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'HH:MM in China' })
  startsAt: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  heldOn: string | null;

  @ApiProperty({ description: 'Cases on its agenda that the reader may know of' })
  cases: number;

  @ApiProperty()
  resolutionsOpen: number;

  @ApiProperty()
  resolutionsDone: number;
}

/** The minutes of one case as a paper. */
export class MinutesPaperDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  @ApiProperty({ description: 'SHA-256 of title and text, hexadecimal' })
  sha256: string;

  @ApiProperty({ enum: ['draft', 'signed'] })
  state: 'draft' | 'signed';
}

export class MeetingItemDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty({ description: 'The page of the case opens for the reader, too' })
  opens: boolean;

  @ApiProperty({ description: 'Its materials are shared with the reader for this meeting, now' })
  materials: boolean;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ description: 'Why somebody proposed it; empty when a rule did' })
  reason: string;

  @ApiProperty({ enum: ITEM_CAUSES })
  cause: ItemCause;

  @ApiProperty({ enum: ITEM_STATES })
  state: ItemState;

  @ApiProperty({ type: String, nullable: true })
  outcome: string | null;

  @ApiProperty({ type: VotesBody, nullable: true })
  votes: VotesBody | null;

  @ApiProperty({ type: MinutesPaperDto, nullable: true, description: 'Once they are drafted' })
  minutes: MinutesPaperDto | null;
}

export class MeetingParticipantDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ enum: INVITATION_ANSWERS, nullable: true })
  answer: InvitationAnswer | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: Date | null;

  @ApiProperty({ type: DeputyDto, nullable: true, description: 'Who comes, or came, on behalf of the post' })
  deputy: DeputyDto | null;

  @ApiProperty({ description: 'The reader may answer for this post now' })
  mayAnswer: boolean;

  @ApiProperty({ type: Boolean, nullable: true })
  attended: boolean | null;

  @ApiProperty()
  byDeputy: boolean;

  @ApiProperty({ type: [PositionBody], description: 'What it said of the cases that the reader may know of' })
  positions: PositionBody[];

  @ApiProperty({ type: String, nullable: true, description: 'What it said of the meeting as a whole' })
  position: string | null;
}

export class MeetingResolutionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  itemId: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  what: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ enum: MEETING_TASK_STATES })
  state: MeetingTaskState;

  @ApiProperty({ type: String, nullable: true })
  report: string | null;
}

export class MeetingActionsDto {
  @ApiProperty()
  invite: boolean;

  @ApiProperty()
  record: boolean;

  @ApiProperty()
  addCase: boolean;

  @ApiProperty()
  cancel: boolean;

  @ApiProperty()
  move: boolean;
}

export class MeetingDto extends MeetingRowDto {
  @ApiProperty({ enum: MEETING_MODES, nullable: true, type: String })
  mode: MeetingMode | null;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ description: 'How often it was given a day' })
  round: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Withheld from who must not know of one of the cases',
  })
  minutes: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hash of all that is to be signed; null while nothing is',
  })
  minutesHash: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  signedAt: Date | null;

  @ApiProperty({ type: [MeetingItemDto] })
  items: MeetingItemDto[];

  @ApiProperty({ type: [MeetingParticipantDto] })
  participants: MeetingParticipantDto[];

  @ApiProperty({ type: [MeetingResolutionDto] })
  resolutions: MeetingResolutionDto[];

  @ApiProperty({ type: MeetingActionsDto })
  can: MeetingActionsDto;
}
