import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { PASSWORD_MAX, PASSWORD_MIN, type Permission, PERMISSIONS } from '#libs/access/index';
import { type Locale, LOCALES, type PostRole, USERNAME } from '#libs/organisation/index';
import { CODE_MAX } from '../account/account.dto';
import { LocalText } from '../http/local-text.dto';

/** What opens a session where a second factor may be set up. */
class SignInBody {
  @ApiPropertyOptional({
    minLength: 6,
    maxLength: CODE_MAX,
    description: 'Of the authenticator app, or a recovery code; when `access.code-needed` asks for it',
  })
  @IsOptional()
  @IsString()
  @Length(6, CODE_MAX)
  code?: string;
}

export class LogInBody extends SignInBody {
  @ApiProperty()
  @IsString()
  @Length(1, 64)
  username: string;

  @ApiProperty()
  @IsString()
  @Length(1, PASSWORD_MAX)
  password: string;
}

export class ChangePasswordBody {
  @ApiProperty()
  @IsString()
  @Length(1, PASSWORD_MAX)
  current: string;

  @ApiProperty({ minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX })
  @IsString()
  @Length(PASSWORD_MIN, PASSWORD_MAX)
  next: string;
}

export class OneTimeBody extends SignInBody {
  @ApiProperty({ description: 'What stands behind the # of the link' })
  @IsString()
  @MaxLength(100)
  token: string;

  @ApiPropertyOptional({ description: 'Only with the link of the first administrator' })
  @IsOptional()
  @Matches(USERNAME)
  username?: string;

  @ApiPropertyOptional({ description: 'Only with the link of the first administrator' })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  displayName?: string;

  @ApiProperty({ minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX })
  @IsString()
  @Length(PASSWORD_MIN, PASSWORD_MAX)
  password: string;
}

export class LocaleBody {
  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale: Locale;
}

export class MyPost {
  @ApiProperty()
  unitId: string;

  @ApiProperty({ type: LocalText })
  unitName: LocalText;

  @ApiProperty({ type: String, description: 'One of the product’s roles, or of the office’s own (own-…)' })
  role: PostRole;

  @ApiProperty({ type: LocalText })
  roleName: LocalText;
}

export class Me {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  displayNameEn: string;

  @ApiProperty({ enum: LOCALES })
  locale: Locale;

  @ApiProperty({ description: 'Goes into the header x-csrf-token of every request that changes something' })
  csrfToken: string;

  @ApiProperty({ type: [MyPost] })
  posts: MyPost[];

  @ApiProperty({ enum: PERMISSIONS, isArray: true })
  permissions: Permission[];

  @ApiProperty({
    enum: ['off', 'on', 'due'],
    description: 'Two-step sign-in; due: their posts need it, and nothing else is open before it is set up',
  })
  secondFactor: 'off' | 'on' | 'due';

  @ApiProperty({ description: "The office runs on the demonstration's clock" })
  demoClock: boolean;
}
