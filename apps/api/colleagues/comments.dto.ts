import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { CommentQuery } from '#libs/colleague/read-comments';
import { QUESTION_SIDES, type QuestionQuery, type QuestionSide } from '#libs/colleague/read-questions';
import { PageParams } from '../http/page-params.dto';

export class CommentParams extends PageParams implements CommentQuery {}

export class QuestionParams extends PageParams implements QuestionQuery {
  @ApiPropertyOptional({
    enum: QUESTION_SIDES,
    default: 'to-me',
    description: 'To the reader, or asked by them',
  })
  @IsOptional()
  @IsIn(QUESTION_SIDES)
  side?: QuestionSide;
}

class MentionedPersonDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

class CommentWordsDto {
  @ApiProperty()
  version: number;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt: Date;
}

class CommentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  author: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt: Date;

  @ApiProperty({ description: 'As it stands; empty when it was removed' })
  text: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: [CommentWordsDto], description: 'How it stood before, oldest first' })
  earlier: CommentWordsDto[];

  @ApiProperty({ type: [MentionedPersonDto] })
  mentions: MentionedPersonDto[];

  @ApiProperty({ type: MentionedPersonDto, nullable: true, description: 'Who is to answer' })
  asked: MentionedPersonDto | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: Date | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The question that it answers' })
  answersId: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  removedAt: Date | null;

  @ApiProperty({ description: 'The reader wrote it' })
  mine: boolean;
}

export class CommentsDto {
  @ApiProperty({ type: [CommentDto], description: 'Newest first' })
  items: CommentDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class OpenQuestionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date-time' })
  askedAt: Date;

  @ApiProperty()
  author: string;

  @ApiProperty()
  asked: string;
}

export class OpenQuestionsDto {
  @ApiProperty({ type: [OpenQuestionDto], description: 'Oldest first' })
  items: OpenQuestionDto[];

  @ApiProperty({ description: 'On all pages' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class CommentTextBody {
  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 2000)
  text: string;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: 20,
    description: 'People who are named in it, each once',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  mentions: string[];
}

export class NewCommentBody extends CommentTextBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'A colleague who is to answer' })
  @IsOptional()
  @IsUUID()
  askedId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The question to the reader that it answers' })
  @IsOptional()
  @IsUUID()
  answersId?: string;

  @ApiProperty({ format: 'uuid', description: 'Sent again with the same key it is written once' })
  @IsUUID()
  requestKey: string;
}

export class ChangedCommentBody extends CommentTextBody {
  @ApiProperty({ minimum: 1, maximum: 10_000, description: 'The version that was read' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  version: number;
}
