import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import type { CaseMoveState } from '#libs/running-case/moving/case-move.entity';
import { LocalText } from '../http/local-text.dto';

const ELEMENT = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;
const KEY = /^[1-9]\d{0,17}$/;
const STATES = ['proposed', 'approved', 'rejected', 'withdrawn', 'not-done'];

class TargetDto {
  @ApiProperty({ description: 'Id of the element' })
  elementId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({
    enum: ['again', 'back', 'on'],
    description: 'The same step once more, one that was done before, or one that all is done for',
  })
  way: 'again' | 'back' | 'on';

  @ApiProperty({ type: LocalText, nullable: true, description: 'The rule that stands against it' })
  obstacle: LocalText | null;
}

export class StayDto {
  @ApiProperty({ description: 'Key of the stay at the element' })
  key: string;

  @ApiProperty()
  processId: string;

  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ type: String, format: 'date-time' })
  since: Date;

  @ApiProperty({ description: 'The engine can’t go on from there' })
  stuck: boolean;

  @ApiProperty({ type: LocalText, nullable: true, description: 'Why it can’t be moved at all' })
  hindrance: LocalText | null;

  @ApiProperty({
    type: [TargetDto],
    description: 'Where it could be put; those that a rule stands against last',
  })
  targets: TargetDto[];
}

export class MoveCaseBody {
  @ApiProperty({ description: 'Key of the stay that is to end', pattern: KEY.source })
  @IsString()
  @Matches(KEY)
  stay: string;

  @ApiProperty({ description: 'Id of the element at which the case is to be put' })
  @IsString()
  @Matches(ELEMENT)
  toElement: string;

  @ApiProperty({ minLength: 2, maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 500)
  reason: string;
}

export class MoveDecisionBody {
  @ApiProperty({ minLength: 2, maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 500)
  reason: string;
}

class MoveCanDto {
  @ApiProperty({ description: 'Approve or refuse it' })
  approve: boolean;

  @ApiProperty()
  withdraw: boolean;
}

export class CaseMoveDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  processId: string;

  @ApiProperty({ type: LocalText })
  from: LocalText;

  @ApiProperty({ type: LocalText })
  to: LocalText;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  proposedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: Date;

  @ApiProperty({ enum: STATES, description: 'not-done: approved, and the engine would not do it' })
  state: CaseMoveState;

  @ApiProperty({ description: 'Approved, and the engine has done it' })
  done: boolean;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of whoever decided' })
  word: string | null;

  @ApiProperty({ type: MoveCanDto })
  can: MoveCanDto;
}
