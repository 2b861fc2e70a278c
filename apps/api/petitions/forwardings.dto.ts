import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDefined,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { AttachmentBody } from './petition.dto';

export class ForwardPartBody {
  @ApiProperty({
    minLength: 2,
    maxLength: 100,
    description: 'The body outside the office that it is sent to',
  })
  @IsString()
  @Matches(/\S/)
  @Length(2, 100)
  authority: string;

  @ApiProperty({ minLength: 5, maxLength: 1000, description: 'What it is asked to deal with' })
  @IsString()
  @Matches(/\S/)
  @Length(5, 1000)
  matter: string;

  @ApiProperty({ format: 'date', description: 'The last day in China on which the answer is in time' })
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  lastDay: string;
}

export class OutsideAnswerBody {
  @ApiProperty({ minLength: 2, maxLength: 100, description: 'Who of the body answered' })
  @IsString()
  @Matches(/\S/)
  @Length(2, 100)
  answeredBy: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  answeredOn: string;

  @ApiProperty({ minLength: 5, maxLength: 5000, description: 'The petitioner reads it' })
  @IsString()
  @Matches(/\S/)
  @Length(5, 5000)
  text: string;

  @ApiProperty({ type: AttachmentBody, required: false, description: 'The answer as it came' })
  @IsOptional()
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => AttachmentBody)
  file?: AttachmentBody;
}
