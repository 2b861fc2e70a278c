import { ApiProperty } from '@nestjs/swagger';
import type { DeadLetter } from '#libs/reminder/dead-letters';
import {
  REMINDER_KINDS,
  REMINDER_MAILS,
  type ReminderKind,
  type ReminderMailKind,
} from '#libs/reminder/vocabulary';

export class DeadLetterDto implements DeadLetter {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['email', 'webhook'] })
  way: 'email' | 'webhook';

  @ApiProperty({
    enum: [...REMINDER_KINDS, ...REMINDER_MAILS],
    description: 'Of the reminder, or of the e-mail',
  })
  kind: ReminderKind | ReminderMailKind;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the office calls the address; of a webhook alone',
  })
  webhook: string | null;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ format: 'date-time' })
  failedAt: Date;

  @ApiProperty({ description: 'Why: a status, or a code' })
  answer: string;
}

export class DeadLettersDto {
  @ApiProperty({ type: [DeadLetterDto], description: 'The newest hundred' })
  items: DeadLetterDto[];

  @ApiProperty({ description: 'Of all' })
  total: number;
}

export class RetriedDto {
  @ApiProperty({ description: 'How many are sent again' })
  retried: number;
}
