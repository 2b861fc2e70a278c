import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, CATEGORIES, PETITIONER_KINDS, STATUSES } from '#libs/petition/vocabulary';
import { type Relation, RELATIONS } from '#libs/petition-view/case-parts';
import { LocalText } from '../http/local-text.dto';

export class UnitRef {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;
}

export class CitationDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalText })
  instrument: LocalText;

  @ApiProperty({ type: LocalText, nullable: true })
  article: LocalText | null;

  @ApiProperty({ type: LocalText })
  text: LocalText;
}

export class RemainingDto {
  @ApiProperty({ description: 'Whole days, rounded up' })
  days: number;

  @ApiProperty()
  overdue: boolean;
}

export class DeadlineChangeDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  kind: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  fromDueAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  toDueAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true })
  article: string | null;

  @ApiProperty({ type: String, nullable: true })
  by: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As whose deputy they did it' })
  onBehalfOf: string | null;

  @ApiProperty({ type: String, nullable: true })
  approvedBy: string | null;
}

export class DeadlineDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  rowId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ format: 'date-time' })
  countedFrom: string;

  @ApiProperty({ format: 'date-time', description: 'The instant at which the last day ends' })
  dueAt: string;

  @ApiProperty({ format: 'date-time' })
  yellowAt: string;

  @ApiProperty({ enum: ['running', 'suspended', 'met', 'cancelled'] })
  state: 'running' | 'suspended' | 'met' | 'cancelled';

  @ApiProperty({ enum: ['green', 'yellow', 'red', 'grey'] })
  light: 'green' | 'yellow' | 'red' | 'grey';

  @ApiProperty({ description: 'The stage of the ladder that comes next, or `done`' })
  stage: string;

  @ApiProperty({ description: 'The date hangs on a year whose calendar is not published yet' })
  provisional: boolean;

  @ApiProperty({ type: RemainingDto, nullable: true })
  remaining: RemainingDto | null;

  @ApiProperty()
  late: boolean;

  @ApiProperty()
  actorRole: string;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: string | null;

  @ApiProperty({ type: CitationDto })
  citation: CitationDto;

  @ApiProperty({ type: [DeadlineChangeDto] })
  changes: DeadlineChangeDto[];
}

export class PetitionerDto {
  @ApiProperty()
  ordinal: number;

  @ApiProperty({ enum: PETITIONER_KINDS })
  kind: (typeof PETITIONER_KINDS)[number];

  @ApiProperty()
  nameMasked: string;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  idNumberMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  addressMasked: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When they withdrew, for themselves alone',
  })
  withdrawnAt: string | null;
}

export class DocumentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['draft', 'signed', 'issued'] })
  state: 'draft' | 'signed' | 'issued';

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, nullable: true })
  article: string | null;

  @ApiProperty({ description: 'SHA-256 of title and body, hexadecimal' })
  sha256: string;

  @ApiProperty({ type: String, nullable: true, description: '文号' })
  number: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  datedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'By which anyone can check the paper' })
  verifyCode: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the PDF, once it is made' })
  pdfSha256: string | null;
}

export class DocumentTextDto extends DocumentDto {
  @ApiProperty()
  body: string;

  @ApiProperty({ description: 'Township and unit whose paper it is' })
  issuer: string;

  @ApiProperty({ type: String, nullable: true })
  appeal: string | null;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;
}

export class NoticeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The paper that was given' })
  documentId: string | null;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  recipientOrdinal: number;

  @ApiProperty()
  channel: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ description: 'Id of the citation' })
  article: string;

  @ApiProperty({ type: String, nullable: true })
  appeal: string | null;

  @ApiProperty({ format: 'date-time' })
  issuedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: string | null;
}

export class AttachmentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  mediaType: string;

  @ApiProperty({ description: 'Bytes' })
  size: number;

  @ApiProperty({ description: 'Person id, or `petitioner`' })
  addedBy: string;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class OutsideAnswerDto {
  @ApiProperty({ description: 'Who of the body answered' })
  by: string;

  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  attachmentId: string | null;
}

/** What was sent to a body outside the office's units. */
export class ForwardingDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  authority: string;

  @ApiProperty({ description: 'The whole case went there, and ended here' })
  whole: boolean;

  @ApiProperty()
  matter: string;

  @ApiProperty({ format: 'date-time' })
  sentAt: string;

  @ApiProperty({ format: 'date-time', description: 'The instant at which the last day ends' })
  dueAt: string;

  @ApiProperty({ type: OutsideAnswerDto, nullable: true })
  answer: OutsideAnswerDto | null;
}

export class RelatedCaseDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ enum: STATUSES })
  status: (typeof STATUSES)[number];

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ enum: RELATIONS })
  relation: Relation;
}

export class RatingDto {
  @ApiProperty({ minimum: 1, maximum: 5 })
  score: number;

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;
}

export class PetitionRowDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ enum: CHANNELS })
  channel: (typeof CHANNELS)[number];

  @ApiProperty({ enum: CATEGORIES, nullable: true, type: String })
  category: (typeof CATEGORIES)[number] | null;

  @ApiProperty()
  urgency: string;

  @ApiProperty({ enum: STATUSES })
  status: (typeof STATUSES)[number];

  @ApiProperty({ type: UnitRef, nullable: true })
  unit: UnitRef | null;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

  @ApiProperty()
  protected: boolean;

  @ApiProperty()
  anonymous: boolean;

  @ApiProperty({ type: [String], format: 'uuid' })
  tags: string[];
}
