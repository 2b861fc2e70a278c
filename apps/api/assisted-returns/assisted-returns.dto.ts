import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
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
  Min,
} from 'class-validator';
import type { RecordedWord } from '#libs/assisted-return/hear-word';
import type { ReturnQuery } from '#libs/assisted-return/read-returns';
import type { StaffRequest } from '#libs/assisted-return/request-return';
import {
  RETURN_WORDS,
  type ReturnWord,
  STAFF_ORIGINS,
  type StaffOrigin,
} from '#libs/assisted-return/vocabulary';
import { RECORDED_WAYS, type RecordedWay } from '#libs/consent/word-ways';
import { MAX_REPRESENTATIVES } from '#libs/petition/vocabulary';
import { PageParams } from '../http/page-params.dto';
import { ReturnFactsDto, ReturnWordsDto } from './return-facts.dto';

export class ReturnParams extends PageParams implements ReturnQuery {
  @ApiPropertyOptional({ description: 'Those alone that are under way' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;
}

export class OpenReturnBody implements StaffRequest {
  @ApiProperty({ enum: STAFF_ORIGINS })
  @IsIn(STAFF_ORIGINS)
  origin: StaffOrigin;

  @ApiProperty({ minimum: 1, maximum: MAX_REPRESENTATIVES, description: 'Number of the petitioner' })
  @IsInt()
  @Min(1)
  @Max(MAX_REPRESENTATIVES)
  ordinal: number;

  @ApiPropertyOptional({ minLength: 2, maxLength: 100, description: 'Of a transfer: number of its document' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(2, 100)
  transferNumber?: string;

  @ApiPropertyOptional({
    minLength: 2,
    maxLength: 100,
    description: 'Of a transfer: the body that issued it',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(2, 100)
  transferBody?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Of a transfer: its day' })
  @IsOptional()
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  transferOn?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of a signed request: the paper, a file of the case' })
  @IsOptional()
  @IsUUID()
  paperId?: string;
}

export class RecordWordBody implements RecordedWord {
  @ApiProperty({ enum: RETURN_WORDS })
  @IsIn(RETURN_WORDS)
  word: ReturnWord;

  @ApiProperty({ enum: RECORDED_WAYS, description: 'Consent is recorded as signed alone' })
  @IsIn(RECORDED_WAYS)
  how: RecordedWay;

  @ApiPropertyOptional({ format: 'uuid', description: 'The signed paper, a file of the case' })
  @IsOptional()
  @IsUUID()
  paperId?: string;
}

export class ReturnPetition {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;
}

export class ReturnRowDto extends ReturnFactsDto {
  @ApiProperty({ type: ReturnPetition })
  petition: ReturnPetition;

  @ApiProperty({ description: 'Number of the petitioner' })
  ordinal: number;
}

export class ReturnPapersDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  request: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  consent: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  arrival: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  end: string | null;
}

export class StaffReturnDto extends ReturnRowDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null when the petitioner opened it' })
  by: string | null;

  @ApiProperty({ type: ReturnPapersDto, description: 'Files of the case' })
  papers: ReturnPapersDto;

  @ApiProperty({
    enum: RETURN_WORDS,
    isArray: true,
    description: 'What of the petitioner’s word can be recorded',
  })
  words: ReturnWord[];
}

export class ReturnPageDto {
  @ApiProperty({ type: [ReturnRowDto] })
  items: ReturnRowDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: ReturnWordsDto })
  names: ReturnWordsDto;
}

export class ReturnDetailDto {
  @ApiProperty({ type: StaffReturnDto })
  return: StaffReturnDto;

  @ApiProperty({ type: ReturnWordsDto })
  names: ReturnWordsDto;
}

export class CaseReturnsDto {
  @ApiProperty({ type: [StaffReturnDto] })
  returns: StaffReturnDto[];

  @ApiProperty({ type: ReturnWordsDto })
  names: ReturnWordsDto;
}
