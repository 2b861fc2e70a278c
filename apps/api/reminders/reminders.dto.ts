import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  Matches,
  MaxLength,
  IsOptional,
} from 'class-validator';
import type { Light } from '#libs/deadline/light';
import { LIGHTS } from '#libs/inbox/task-light';
import type { ReminderChoice } from '#libs/reminder/reminder-settings';
import type { ReminderLine } from '#libs/reminder/read-reminder-lines';
import { REMINDER_KINDS, type ReminderKind } from '#libs/reminder/vocabulary';

import { LocalText } from '../http/local-text.dto';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = { type: String, nullable: true, pattern: TIME.source, description: '`HH:MM` in China' } as const;
const kinds = { enum: REMINDER_KINDS, enumName: 'ReminderKind', isArray: true } as const;

/** What one is reminded of beside the pages, how and when. */
export class ReminderChoiceDto implements ReminderChoice {
  @ApiProperty({ ...kinds, description: 'By e-mail' })
  @IsArray()
  @ArrayUnique()
  @IsIn(REMINDER_KINDS, { each: true })
  emailKinds: ReminderKind[];

  @ApiProperty({ ...kinds, description: 'By the browser' })
  @IsArray()
  @ArrayUnique()
  @IsIn(REMINDER_KINDS, { each: true })
  browserKinds: ReminderKind[];

  @ApiPropertyOptional({ ...time, description: '`HH:MM` in China; null: no digest' })
  @IsOptional()
  @Matches(TIME)
  digestAt?: string | null;

  @ApiProperty({ description: 'Also on a day on which nothing waits' })
  @IsBoolean()
  digestWhenEmpty: boolean;

  @ApiPropertyOptional(time)
  @IsOptional()
  @Matches(TIME)
  quietFrom?: string | null;

  @ApiPropertyOptional(time)
  @IsOptional()
  @Matches(TIME)
  quietTo?: string | null;

  @ApiProperty({ ...kinds, description: 'What comes through in the quiet hours all the same' })
  @IsArray()
  @ArrayUnique()
  @IsIn(REMINDER_KINDS, { each: true })
  quietExcept: ReminderKind[];
}

export class OwnAddressDto {
  @ApiProperty()
  email: string;

  @ApiProperty({ description: 'Nothing but the code is sent to one that is not confirmed' })
  confirmed: boolean;
}

export class RemindersDto extends ReminderChoiceDto {
  @ApiProperty({ description: 'The office has a mail server' })
  emailOffered: boolean;

  @ApiProperty({ type: OwnAddressDto, nullable: true })
  address: OwnAddressDto | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the last e-mail of all could not be sent',
  })
  failedAt: Date | null;
}

export class OwnAddressBody {
  @ApiProperty({ maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email: string;
}

export class AddressCodeBody {
  @ApiProperty({ pattern: '^\\d{8}$', description: 'What the e-mail says' })
  @Matches(/^\d{8}$/)
  code: string;
}

/** What a browser shows: nobody's name, nothing that anybody wrote. Of an accusation neither number nor step. */
export class TakenReminderDto implements ReminderLine {
  @ApiProperty({ enum: REMINDER_KINDS, enumName: 'ReminderKind' })
  kind: ReminderKind;

  @ApiProperty({ type: String, nullable: true, description: 'Of the petition or the meeting' })
  number: string | null;

  @ApiProperty({ type: LocalText, nullable: true })
  step: LocalText | null;

  @ApiProperty({ enum: LIGHTS, nullable: true })
  light: Light | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt: Date | null;

  @ApiProperty({ description: 'Where it is read' })
  path: string;
}
