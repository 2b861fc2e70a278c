import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUrl,
  Length,
  Matches,
} from 'class-validator';
import { REMINDER_KINDS, type ReminderKind } from '#libs/reminder/vocabulary';
import type { WebhookFacts } from '#libs/reminder/webhook/keep-webhooks';
import type { WebhookView } from '#libs/reminder/webhook/read-webhooks';

const kinds = { enum: REMINDER_KINDS, enumName: 'ReminderKind', isArray: true } as const;

export class WebhookBody implements WebhookFacts {
  @ApiProperty({ minLength: 1, maxLength: 40, description: 'What the office calls it' })
  @IsString()
  @Matches(/\S/)
  @Length(1, 40)
  name: string;

  @ApiProperty({ maxLength: 500, description: 'On a host that the settings allow' })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @Length(1, 500)
  url: string;

  @ApiProperty({ ...kinds, description: 'What is sent there' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(REMINDER_KINDS, { each: true })
  kinds: ReminderKind[];

  @ApiProperty({ description: 'What happens while it is off is never sent' })
  @IsBoolean()
  active: boolean;
}

export class WebhookDto implements WebhookView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  url: string;

  @ApiProperty(kinds)
  kinds: ReminderKind[];

  @ApiProperty()
  active: boolean;

  @ApiProperty({ format: 'date-time' })
  secretSince: Date;

  @ApiProperty({ description: 'To be sent, or sent again' })
  waiting: number;

  @ApiProperty({ description: 'Given up' })
  failed: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it last took one' })
  sentAt: Date | null;
}

export class WebhooksDto {
  @ApiProperty({
    type: [String],
    description: 'Hosts that the settings allow, each with its port unless that is 443',
  })
  hosts: string[];

  @ApiProperty({ type: [WebhookDto] })
  items: WebhookDto[];
}

export class WebhookSecretDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Signs what is sent; not shown again' })
  secret: string;
}

export class WebhookTestDto {
  @ApiProperty()
  accepted: boolean;

  @ApiProperty({ description: '`http-` and the status, or why there is none' })
  answer: string;
}
