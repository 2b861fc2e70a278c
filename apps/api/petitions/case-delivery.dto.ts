import { ApiProperty } from '@nestjs/swagger';
import {
  DELIVERY_CHANNELS,
  DELIVERY_STATES,
  type DeliveryChannel,
  type DeliveryState,
} from '#libs/delivery/vocabulary';

export class DeliveryEventDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who recorded it; null for a try of the product',
  })
  by: string | null;

  @ApiProperty()
  outcome: string;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the gateway’s answer' })
  answer: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When it was received; of what was delivered alone',
  })
  receivedOn: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  attachmentId: string | null;
}

export class DeliveryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  noticeId: string;

  @ApiProperty({ enum: DELIVERY_CHANNELS })
  channel: DeliveryChannel;

  @ApiProperty({ enum: DELIVERY_STATES })
  state: DeliveryState;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt: string | null;

  @ApiProperty({ type: [DeliveryEventDto] })
  events: DeliveryEventDto[];
}
