import { ApiProperty } from '@nestjs/swagger';
import {
  STAFF_NOTICE_KINDS,
  type StaffNoticeFacts,
  type StaffNoticeKind,
} from '#libs/staff-notice/vocabulary';
import { LocalText } from '../http/local-text.dto';

export class NoticedTaskDto {
  @ApiProperty({ description: 'A 64-bit number as text' })
  key: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty()
  receiptNumber: string;
}

/** A notice to one of the reader's posts. */
export class StaffNoticeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STAFF_NOTICE_KINDS })
  kind: StaffNoticeKind;

  @ApiProperty({ format: 'date-time' })
  givenAt: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  meetingId: string | null;

  @ApiProperty({ type: String, nullable: true })
  meetingNumber: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The case that it is about' })
  petitionId: string | null;

  @ApiProperty({ type: String, nullable: true })
  receiptNumber: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    description: 'Numbers, codes and days that its text is made of',
  })
  facts: StaffNoticeFacts;

  @ApiProperty({ type: String, nullable: true, description: 'Name of whom it is about' })
  person: string | null;

  @ApiProperty({ type: NoticedTaskDto, nullable: true, description: 'The task that it is about' })
  task: NoticedTaskDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who gave it; null when the office did' })
  by: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why a case went back over the reader’s work',
  })
  reason: string | null;
}
