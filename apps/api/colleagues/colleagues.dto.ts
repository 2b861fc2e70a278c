import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';

export class CaseListCountsDto {
  @ApiProperty({ description: 'Copies that the reader has not read' })
  copied: number;

  @ApiProperty({ description: 'Cases that the reader follows' })
  followed: number;
}

export class ColleagueDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ type: [String], description: 'Units of their posts' })
  unitIds: string[];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of the absence that they are on',
  })
  awayUntil: string | null;
}

class CopyDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  from: string;

  @ApiProperty()
  to: string;

  @ApiProperty({ format: 'date-time' })
  sentAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Shown to sender and receiver alone' })
  word: string | null;

  @ApiProperty({ description: 'It is to the reader' })
  mine: boolean;
}

export class CaseSharingDto {
  @ApiProperty({ description: 'The reader follows the case' })
  following: boolean;

  @ApiProperty({ description: 'How many of the staff follow it' })
  followers: number;

  @ApiProperty({ type: [CopyDto], description: 'Newest first' })
  copies: CopyDto[];

  @ApiProperty({ description: 'The reader may follow it and show it to colleagues' })
  may: boolean;
}

export class CopyBody {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 20, description: 'Each once' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds: string[];

  @ApiPropertyOptional({ minLength: 1, maxLength: 500 })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(1, 500)
  word?: string;
}

export class SentCopiesDto {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Ids of the copies, in the order of the people',
  })
  ids: string[];
}
