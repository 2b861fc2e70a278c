import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import {
  DELIVERY_CHANNELS,
  type DeliveryChannel,
  RESULTS,
  type DeliveryResult,
} from '#libs/delivery/vocabulary';

export class DeliveriesQuery {
  @ApiProperty({
    enum: ['failed', 'to-do'],
    description: 'The dead-letter list, or what is to be posted or handed over',
  })
  @IsIn(['failed', 'to-do'])
  state: 'failed' | 'to-do';
}

export class DeliveryRowDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  recipientOrdinal: number;

  @ApiProperty()
  noticeKind: string;

  @ApiProperty({ enum: DELIVERY_CHANNELS })
  channel: DeliveryChannel;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the last answer' })
  answer: string | null;
}

export class DeliveryResultBody {
  @ApiProperty({ enum: RESULTS })
  @IsIn(RESULTS)
  result: DeliveryResult;

  @ApiProperty({ minLength: 2, maxLength: 500, description: 'How it was delivered, or why it was not' })
  @IsString()
  @Matches(/\S/)
  @Length(2, 500)
  reason: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      'The day of receipt in China, between the notice and today; today when left out. Rights count from it',
  })
  @IsOptional()
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  receivedOn?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The photographed receipt: a file of the case' })
  @IsOptional()
  @IsUUID()
  attachmentId?: string;
}
