import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DELIVERY_CHANNELS, type DeliveryChannel, LANGUAGES } from '#libs/delivery/vocabulary';
import {
  APPEAL_LEVELS,
  type AppealLevel,
  CATEGORIES,
  CHANNELS,
  REVIEW_OUTCOMES,
  type ReviewOutcome,
  STATUSES,
  type Status,
} from '#libs/petition/vocabulary';
import { LocalText } from '../http/local-text.dto';
import { AttachmentDto, DeadlineDto, NoticeDto, RatingDto, UnitRef } from '../petitions/case-parts.dto';

/** Both are needed; they travel in the body, never in an address. */
export class CredentialsBody {
  @ApiProperty()
  @IsString()
  @Length(4, 40)
  receiptNumber: string;

  @ApiProperty()
  @IsString()
  @Length(4, 40)
  queryCode: string;
}

export class PublicReasonBody extends CredentialsBody {
  @ApiProperty({ minLength: 2, maxLength: 1000 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 1000)
  reason: string;
}

export class RateBody extends CredentialsBody {
  @ApiProperty({ minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  score: number;

  @ApiPropertyOptional({ maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  comment?: string;
}

export class MaterialBody extends CredentialsBody {
  @ApiProperty({ maxLength: 255, description: 'Kept without what no file name should hold' })
  @IsString()
  @Length(1, 255)
  name: string;

  @ApiProperty({ description: 'Base64, at most 20 MB decoded' })
  @IsString()
  @Length(4, 29_000_000)
  content: string;
}

export class NoticePreferenceBody extends CredentialsBody {
  @ApiProperty({ enum: DELIVERY_CHANNELS, isArray: true, description: 'Beside the public page' })
  @IsArray()
  @ArrayMaxSize(DELIVERY_CHANNELS.length)
  @IsIn(DELIVERY_CHANNELS, { each: true })
  channels: DeliveryChannel[];

  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES)
  language: 'zh' | 'en';
}

export class NoticePreferenceDto {
  @ApiProperty({ enum: DELIVERY_CHANNELS, isArray: true })
  channels: DeliveryChannel[];

  @ApiProperty({ enum: LANGUAGES })
  language: 'zh' | 'en';

  @ApiProperty({ enum: DELIVERY_CHANNELS, isArray: true, description: 'What can be chosen' })
  choices: DeliveryChannel[];
}

export class PublicStepDto {
  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class AppealDto {
  @ApiProperty({ enum: APPEAL_LEVELS })
  level: AppealLevel;

  @ApiProperty({ description: 'The 30 days have passed: it is admitted for a good reason only' })
  late: boolean;

  @ApiProperty({ description: 'An earlier late request was refused: this one has to say why it is late' })
  causeNeeded: boolean;
}

export class PublicReviewDto {
  @ApiProperty({ enum: APPEAL_LEVELS })
  level: AppealLevel;

  @ApiProperty({ enum: ['requested', 'admitted', 'refused', 'decided', 'withdrawn'] })
  state: string;

  @ApiProperty({ enum: REVIEW_OUTCOMES, nullable: true, type: String })
  outcome: ReviewOutcome | null;

  @ApiProperty()
  late: boolean;

  @ApiProperty({ type: LocalText })
  body: LocalText;

  @ApiProperty({ format: 'date-time' })
  requestedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: string | null;
}

/** What the reader asked for last. */
export class PublicErasureRequestDto {
  @ApiProperty({ enum: ['requested', 'listed', 'contact-erased', 'declined'] })
  state: string;

  @ApiProperty({ format: 'date-time' })
  requestedAt: Date;
}

export class PublicPetitionDto {
  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  content: string;

  @ApiProperty({ enum: STATUSES })
  status: Status;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

  @ApiProperty({ type: LocalText, nullable: true })
  responsibleUnit: LocalText | null;

  @ApiProperty({ type: [PublicStepDto] })
  steps: PublicStepDto[];

  @ApiProperty({ type: [DeadlineDto] })
  deadlines: DeadlineDto[];

  @ApiProperty({ type: [NoticeDto] })
  notices: NoticeDto[];

  @ApiProperty({ type: [AttachmentDto] })
  attachments: AttachmentDto[];

  @ApiProperty({ type: RatingDto, nullable: true })
  rating: RatingDto | null;

  @ApiProperty({ description: 'Everybody who raised the matter, named or not' })
  peopleCount: number;

  @ApiProperty({ description: 'Representatives who have not withdrawn' })
  representatives: number;

  @ApiProperty({ description: 'Number of the reader among the representatives' })
  ordinal: number;

  @ApiProperty({ description: 'The reader has withdrawn for himself' })
  hasWithdrawn: boolean;

  @ApiProperty()
  canWithdraw: boolean;

  @ApiProperty({ type: NoticePreferenceDto, nullable: true, description: 'Null for an anonymous petition' })
  noticePreference: NoticePreferenceDto | null;

  @ApiProperty({
    type: AppealDto,
    nullable: true,
    description: 'The review or re-review that can be asked for now',
  })
  appeal: AppealDto | null;

  @ApiProperty({ type: [PublicReviewDto] })
  reviews: PublicReviewDto[];

  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'Until when it can be asked that the closed case be handled anew',
  })
  reopeningUntil: Date | null;

  @ApiProperty({
    enum: ['requested', 'ordered', 'declined'],
    nullable: true,
    type: String,
    description: 'The request for handling anew since the case was closed',
  })
  reopening: string | null;

  @ApiProperty({
    type: PublicErasureRequestDto,
    nullable: true,
    description: 'The last request of the reader for their data to be erased',
  })
  erasureRequest: PublicErasureRequestDto | null;

  @ApiProperty({ description: 'The reader can ask for their data to be erased' })
  canRequestErasure: boolean;

  @ApiProperty({ description: 'A review can be asked for in time' })
  canRequestReview: boolean;

  @ApiProperty({ description: 'A re-review can be asked for in time' })
  canRequestReReview: boolean;

  @ApiProperty()
  canRate: boolean;

  @ApiProperty()
  canAddMaterial: boolean;
}

export class PublicOptionsDto {
  @ApiProperty({ enum: CHANNELS, isArray: true })
  channels: string[];

  @ApiProperty({ enum: CATEGORIES, isArray: true })
  categories: string[];

  @ApiProperty({ type: [UnitRef], description: 'Units that an accusation can name' })
  units: UnitRef[];

  @ApiProperty({ enum: DELIVERY_CHANNELS, isArray: true, description: 'How notices can be told' })
  noticeChannels: DeliveryChannel[];
}
