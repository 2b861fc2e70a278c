import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsString, Length, Matches } from 'class-validator';
import { citationIds } from '#libs/citation/index';

export class ResumeBody {
  @ApiProperty({ minLength: 2, maxLength: 1000 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 1000)
  reason: string;
}

export class SuspendBody extends ResumeBody {
  @ApiProperty({ enum: citationIds, description: 'The provision that it rests on' })
  @IsIn(citationIds)
  article: string;
}

export class MoveBody extends SuspendBody {
  @ApiProperty({ format: 'date', description: 'The new last day in China; the period ends at its 24:00' })
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  lastDay: string;
}
