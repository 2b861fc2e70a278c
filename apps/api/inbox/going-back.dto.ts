import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { LocalText } from '../http/local-text.dto';
import { ReasonBody } from '../petitions/petition.dto';

export class SendBackBody extends ReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'Element id of one of the earlier steps' })
  @IsString()
  @Length(1, 100)
  step: string;
}

/** A step that was done before the task. */
export class EarlierStepDto {
  @ApiProperty({ description: 'Element id' })
  step: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty()
  doneBy: string;

  @ApiProperty({ format: 'date-time' })
  doneAt: Date;

  @ApiProperty({ type: LocalText, nullable: true, description: 'Why the case can not go back to it' })
  obstacle: LocalText | null;
}

/** The task's step is done again. */
export class CameBackDto {
  @ApiProperty({ enum: ['send-back', 'take-back'] })
  kind: 'send-back' | 'take-back';

  @ApiProperty({ description: 'Who sent or took the case back' })
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: Date;

  @ApiProperty({ type: LocalText, description: 'The step from which it came' })
  from: LocalText;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}
