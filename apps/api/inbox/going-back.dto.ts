import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString, Length, Matches } from 'class-validator';
import { LocalText } from '../http/local-text.dto';
import { ReasonBody } from '../petitions/petition.dto';

export class SendBackBody extends ReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'Element id of one of the earlier steps' })
  @IsString()
  @Length(1, 100)
  step: string;

  @ApiPropertyOptional({
    type: [String],
    description:
      'Keys of the tasks that were shown as void; refused when it is others by now. Left out: whatever it is',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(/^\d{1,19}$/, { each: true })
  voids?: string[];
}

/** A task whose work would be void. */
export class VoidedDto {
  @ApiProperty({ description: 'A 64-bit number as text' })
  key: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who did it, or has it; null: nobody has claimed it',
  })
  person: string | null;

  @ApiProperty({ description: 'False: it is open' })
  done: boolean;
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

  @ApiProperty({
    type: [VoidedDto],
    description: 'What would be void and is done anew: open tasks of others, and what was done since',
  })
  voids: VoidedDto[];
}

/** The task's step is done again. */
export class CameBackDto {
  @ApiProperty({ enum: ['send-back', 'take-back', 'move'] })
  kind: 'send-back' | 'take-back' | 'move';

  @ApiProperty({ description: 'Who sent or took the case back' })
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: Date;

  @ApiProperty({ type: LocalText, description: 'The step from which it came' })
  from: LocalText;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}
