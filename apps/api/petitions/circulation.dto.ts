import { ApiProperty, OmitType } from '@nestjs/swagger';
import { TASK_STATES, type TaskState } from '#libs/inbox/index';
import { LocalText } from '../http/local-text.dto';
import { CoSignatureDto } from '../inbox/co-signatures.dto';
import { DelegationDto } from '../inbox/delegation.dto';

class AnswerToDto {
  @ApiProperty({ enum: ['file', 'case'] })
  kind: 'file' | 'case';

  @ApiProperty({ format: 'uuid' })
  id: string;
}

class AnswerDto {
  @ApiProperty({ description: 'Key of the field' })
  field: string;

  @ApiProperty({ type: LocalText })
  label: LocalText;

  @ApiProperty({ type: LocalText, description: 'In words: a choice by its label, a unit by its name' })
  text: LocalText;

  @ApiProperty({
    type: AnswerToDto,
    nullable: true,
    description: 'What it leads to, when the reader may see that',
  })
  to: AnswerToDto | null;
}

class UrgeReadingDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'date-time' })
  at: Date;
}

class UrgeDto {
  @ApiProperty({ description: 'Who urged' })
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: Date;

  @ApiProperty({ type: [UrgeReadingDto], description: 'Who has read it, and when' })
  readings: UrgeReadingDto[];
}

class WentBackDto {
  @ApiProperty({ enum: ['send-back', 'take-back'] })
  kind: 'send-back' | 'take-back';

  @ApiProperty({ description: 'Who sent or took the case back' })
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: Date;

  @ApiProperty({ type: LocalText, description: 'The step that is done again' })
  to: LocalText;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

class VoidedWorkDto extends OmitType(WentBackDto, ['kind']) {
  @ApiProperty({ description: 'It had been done; else it was open' })
  done: boolean;
}

export class MovedHereDto {
  @ApiProperty()
  proposedBy: string;

  @ApiProperty()
  approvedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;

  @ApiProperty({ type: LocalText, description: 'Where it stood' })
  from: LocalText;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class CirculationRowDto {
  @ApiProperty({ type: [DelegationDto], description: 'Colleagues who worked on it for whoever had it' })
  delegations: DelegationDto[];

  @ApiProperty({ type: [CoSignatureDto], description: 'Colleagues who were asked before it was completed' })
  coSignatures: CoSignatureDto[];

  @ApiProperty({ type: WentBackDto, nullable: true, description: 'The case went back from it' })
  wentBack: WentBackDto | null;

  @ApiProperty({
    type: VoidedWorkDto,
    nullable: true,
    description: 'The case went back to before it: its work is void, and done anew',
  })
  voided: VoidedWorkDto | null;

  @ApiProperty({
    description: 'The answers are what had been entered and not sent when its work became void',
  })
  isDraft: boolean;

  @ApiProperty({
    type: MovedHereDto,
    nullable: true,
    description: 'Two people put the case here, from where it was stuck',
  })
  movedHere: MovedHereDto | null;

  @ApiProperty({ description: 'A 64-bit number as text' })
  key: string;

  @ApiProperty()
  processId: string;

  @ApiProperty({ description: 'Element id' })
  step: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ description: 'Unit id and role of those who could take it, as in dongjie:handler' })
  group: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The group that it was meant for, when another stands in',
  })
  stoodInFor: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who has it, or did it' })
  handler: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Whom they stood in for' })
  onBehalfOf: string | null;

  @ApiProperty({ enum: TASK_STATES })
  state: TaskState;

  @ApiProperty({ format: 'date-time' })
  receivedAt: Date;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  claimedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  finishedAt: Date | null;

  @ApiProperty({ description: 'Until it was claimed, ended without, or until now' })
  waitedMs: number;

  @ApiProperty({ type: Number, nullable: true, description: 'From its claim to its end, or until now' })
  workedMs: number | null;

  @ApiProperty({ type: [UrgeDto] })
  urges: UrgeDto[];

  @ApiProperty({ type: [AnswerDto], description: 'What was entered; empty until it is done' })
  answers: AnswerDto[];
}
