import { ApiProperty } from '@nestjs/swagger';
import {
  type Answer,
  ANSWERS,
  DECISION_STATES,
  type DecisionState,
  type Department,
  DEPARTMENTS,
  FOLLOW_UP_OUTCOMES,
  type FollowUpOutcome,
  HARDSHIP_CAUSES,
  HARDSHIP_LEVELS,
  type HardshipCause,
  type HardshipLevel,
  HELP_KINDS,
  type HelpKind,
  PAYMENT_METHODS,
  type PaymentMethod,
  REFERRAL_ORIGINS,
  REFERRAL_STATES,
  type ReferralOrigin,
  type ReferralState,
} from '#libs/assistance/vocabulary';
import { WORD_WAYS, type WordWay } from '#libs/consent/word-ways';
import type { Light } from '#libs/deadline/light';
import { LIGHTS } from '#libs/inbox/task-light';
import { LocalText } from '../http/local-text.dto';

const Instant = () => ApiProperty({ type: String, format: 'date-time', nullable: true });
const Written = () => ApiProperty({ type: String, nullable: true });
const How = () => ApiProperty({ enum: WORD_WAYS, nullable: true, type: String });

/** A department, as `department` everywhere here. */
const Departmental = () => ApiProperty({ enum: DEPARTMENTS, enumName: 'AssistanceDepartment' });

export class ReferralDeadlineDto {
  @ApiProperty({ description: 'Row of the table of deadlines' })
  rowId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ enum: LIGHTS, enumName: 'Light' })
  light: Light;
}

export class AssistanceQuestionDto {
  @ApiProperty()
  question: string;

  @ApiProperty({ format: 'date-time' })
  askedAt: string;

  @Written()
  reply: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  repliedAt: string | null;
}

export class AssistanceDecisionDto {
  @Departmental()
  department: Department;

  @ApiProperty({ enum: DECISION_STATES })
  state: DecisionState;

  @ApiProperty({ enum: ANSWERS, nullable: true, type: String })
  answer: Answer | null;

  @ApiProperty({ enum: HELP_KINDS, nullable: true, type: String })
  helpKind: HelpKind | null;

  @ApiProperty({ description: 'In fen' })
  amountFen: number;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the fund that the money comes out of' })
  fund: string | null;

  @Written()
  conditions: string | null;

  @Written()
  reasons: string | null;

  @Instant()
  decidedAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a second person signed',
  })
  signedAt: string | null;

  @ApiProperty({ type: [AssistanceQuestionDto] })
  questions: AssistanceQuestionDto[];
}

export class AssistancePayableDto {
  @Departmental()
  department: Department;

  @ApiProperty({ description: 'In fen' })
  amountFen: number;
}

export class AssistancePaymentDto extends AssistancePayableDto {
  @ApiProperty({ format: 'date' })
  paidOn: string;

  @ApiProperty({ enum: PAYMENT_METHODS })
  method: PaymentMethod;

  @ApiProperty()
  voucher: string;

  @ApiProperty({ format: 'uuid', description: 'A file of the case' })
  receiptId: string;
}

export class ReferralDocumentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

/** What a household told; amounts in fen. */
export class HardshipFactsDto {
  @ApiProperty()
  householdSize: number;

  @ApiProperty()
  monthlyIncomeFen: number;

  @ApiProperty()
  monthlyNeedsFen: number;

  @ApiProperty()
  suddenEvent: boolean;

  @ApiProperty({ enum: HARDSHIP_CAUSES })
  cause: HardshipCause;

  @ApiProperty()
  need: string;

  @ApiProperty()
  wantedFen: number;
}

/** What is on record of a referral, but for what the household told. */
export class ReferralFactsDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Number of the petitioner whose household it is' })
  ordinal: number;

  @ApiProperty({ enum: REFERRAL_ORIGINS })
  origin: ReferralOrigin;

  @ApiProperty({ enum: REFERRAL_STATES })
  state: ReferralState;

  @ApiProperty({ format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ enum: HARDSHIP_LEVELS, nullable: true, type: String })
  level: HardshipLevel | null;

  @ApiProperty({ type: ReferralDocumentDto, nullable: true, description: 'The one paper that is shared' })
  document: ReferralDocumentDto | null;

  @Instant()
  askedAt: Date | null;

  @How()
  consentHow: WordWay | null;

  @Instant()
  consentedAt: Date | null;

  @ApiProperty({ type: [AssistanceDecisionDto] })
  decisions: AssistanceDecisionDto[];

  @Instant()
  decidedAt: Date | null;

  @ApiProperty({ type: [AssistancePaymentDto] })
  payments: AssistancePaymentDto[];

  @Instant()
  followUpAt: Date | null;

  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES, nullable: true, type: String })
  followUpOutcome: FollowUpOutcome | null;

  @Written()
  followUpReport: string | null;

  @Instant()
  followedUpAt: Date | null;

  @How()
  endHow: WordWay | null;

  @Instant()
  endedAt: Date | null;

  @ApiProperty({ type: [ReferralDeadlineDto], description: 'The periods that run now' })
  deadlines: ReferralDeadlineDto[];
}
