import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ReasonBody } from './petition.dto';

export class MergeBody extends ReasonBody {
  @ApiProperty({ maxLength: 40, description: 'Receipt number of the case whose opinion will answer both' })
  @IsString()
  @Matches(/\S/)
  @Length(1, 40)
  leading: string;
}

export class SplitBody extends ReasonBody {
  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  subject: string;

  @ApiProperty({ minLength: 5, maxLength: 20_000 })
  @IsString()
  @Matches(/\S/)
  @Length(5, 20_000)
  content: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  demand?: string;

  @ApiProperty({
    format: 'uuid',
    description: 'Made by the page for this request; sent again with it, the first case is answered',
  })
  @IsUUID()
  requestKey: string;
}

export class SplitCaseDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;
}
