import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { type Browser, BROWSERS, PASSWORD_MAX, type System, SYSTEMS } from '#libs/access/index';
import { ACCOUNT_RESETS, type AccountResetKind } from '#libs/account/account-reset.entity';

/** Long enough for a recovery code with blanks between its groups. */
export const CODE_MAX = 40;
const APP_CODE = /^\d{6}$/;

export class SecondFactorView {
  @ApiProperty()
  on: boolean;

  @ApiProperty({ description: 'A post of theirs needs it' })
  required: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  since: Date | null;

  @ApiProperty()
  recoveryCodesLeft: number;
}

/** What an administrator has done to the account. */
export class AccountResetView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ACCOUNT_RESETS })
  kind: AccountResetKind;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;

  @ApiProperty({ description: 'Display name of the administrator' })
  by: string;
}

export class OwnAccountView {
  @ApiProperty({ description: 'False for whoever signs in by the identity provider alone' })
  hasPassword: boolean;

  @ApiProperty({ type: SecondFactorView })
  secondFactor: SecondFactorView;

  @ApiProperty({ type: [AccountResetView], description: 'Newest first; the last ten' })
  resets: AccountResetView[];
}

export class OpenSessionView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', description: 'To within a few minutes' })
  lastSeenAt: Date;

  @ApiProperty({ enum: BROWSERS })
  browser: Browser;

  @ApiProperty({ enum: SYSTEMS })
  system: System;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where it was opened: an address without its end',
  })
  network: string | null;

  @ApiProperty({ description: 'Opened by the identity provider' })
  byProvider: boolean;

  @ApiProperty({ description: 'The session that asks' })
  current: boolean;
}

export class EndedSessionsView {
  @ApiProperty()
  ended: number;
}

export class OwnPasswordBody {
  @ApiProperty()
  @IsString()
  @Length(1, PASSWORD_MAX)
  password: string;
}

export class AppCodeBody {
  @ApiProperty({ pattern: APP_CODE.source, description: 'What the authenticator app shows' })
  @Matches(APP_CODE)
  code: string;
}

export class ProofBody extends OwnPasswordBody {
  @ApiProperty({
    minLength: 6,
    maxLength: CODE_MAX,
    description: 'Of the authenticator app, or a recovery code',
  })
  @IsString()
  @Length(6, CODE_MAX)
  code: string;
}

export class SetUpView {
  @ApiProperty({ description: 'In base32, for typing' })
  secret: string;

  @ApiProperty({ description: 'What the QR code holds' })
  uri: string;
}

export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'Shown this once; each works once' })
  recoveryCodes: string[];
}
