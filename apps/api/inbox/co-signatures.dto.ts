import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import type { CoSignatureState } from '#libs/inbox/co-signature/co-signature.entity';
import { LocalText } from '../http/local-text.dto';
import { PageParams } from '../http/page-params.dto';

const STATES: CoSignatureState[] = ['open', 'agreed', 'objected', 'taken-away', 'lapsed'];

export class CoSignatureDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  signer: string;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ format: 'date-time' })
  askedAt: Date;

  @ApiProperty({ type: String, nullable: true, description: 'What they are asked' })
  word: string | null;

  @ApiProperty({ enum: STATES })
  state: CoSignatureState;

  @ApiProperty({ type: String, nullable: true })
  opinion: string | null;

  @ApiProperty({ type: String, nullable: true, description: "Who answered in the signer's place" })
  deputy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was taken away' })
  reason: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of the absence that the signer is on, while they have not answered',
  })
  awayUntil: string | null;
}

export class NewCoSignersBody {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 10, description: 'Each once' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds: string[];

  @ApiPropertyOptional({ minLength: 1, maxLength: 1000, description: 'What they are asked' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(1, 1000)
  word?: string;
}

export class AskedCoSignersDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'In the order of the people' })
  ids: string[];
}

export class CoSigningBody {
  @ApiProperty({ enum: ['agreed', 'objected'] })
  @IsIn(['agreed', 'objected'])
  answer: 'agreed' | 'objected';

  @ApiPropertyOptional({ minLength: 1, maxLength: 1000, description: 'Must be given with an objection' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(1, 1000)
  opinion?: string;
}

export class ToGiveParams extends PageParams {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one case alone' })
  @IsOptional()
  @IsUUID()
  petitionId?: string;
}

class CoSignatureToGiveDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ type: LocalText, description: 'The step that waits for it' })
  step: LocalText;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ format: 'date-time' })
  askedAt: Date;

  @ApiProperty({ type: String, nullable: true })
  word: string | null;

  @ApiProperty({ type: String, nullable: true, description: "For whom; null: it is the reader's own" })
  onBehalfOf: string | null;
}

export class CoSignaturesToGiveDto {
  @ApiProperty({ type: [CoSignatureToGiveDto], description: 'Oldest first' })
  items: CoSignatureToGiveDto[];

  @ApiProperty({ description: 'How many there are on all pages' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
