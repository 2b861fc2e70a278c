import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { type Role, ROLES, UNIT_ID, USERNAME } from '#libs/organisation/index';
import { LocalText } from '../http/local-text.dto';

export class PeopleQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(UNIT_ID)
  unitId?: string;

  @ApiPropertyOptional({ enum: ROLES })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;
}

export class PostView {
  @ApiProperty()
  unitId: string;

  @ApiProperty({ type: LocalText })
  unitName: LocalText;

  @ApiProperty({ enum: ROLES })
  role: Role;
}

export class AccountView {
  @ApiProperty()
  username: string;

  @ApiProperty({ description: 'Too many failed logins a short while ago' })
  locked: boolean;

  @ApiProperty({ description: 'False until they have used their one-time link' })
  hasPassword: boolean;
}

export class PersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  displayNameEn: string;

  @ApiProperty()
  active: boolean;

  @ApiProperty({ type: [PostView] })
  posts: PostView[];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of the absence that they are on; null when they are here',
  })
  awayUntil: string | null;

  @ApiProperty({ type: AccountView, nullable: true, description: 'Only for administrators' })
  account: AccountView | null;
}

export class PostBody {
  @ApiProperty()
  @Matches(UNIT_ID)
  unitId: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;
}

export class NewPersonBody {
  @ApiProperty({ pattern: USERNAME.source })
  @Matches(USERNAME)
  username: string;

  @ApiProperty()
  @IsString()
  @Length(1, 50)
  displayName: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(0, 100)
  displayNameEn?: string;

  @ApiProperty({ type: [PostBody] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PostBody)
  posts: PostBody[];
}

export class PersonChangeBody {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 50)
  displayName?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(0, 100)
  displayNameEn?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({ type: [PostBody], description: 'All posts from now on' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PostBody)
  posts?: PostBody[];
}

export class OneTimeLinkView {
  @ApiProperty({ description: 'Path on this site where the person sets a password, once' })
  oneTimePath: string;
}

export class NewPersonView extends OneTimeLinkView {
  @ApiProperty({ type: PersonView })
  person: PersonView;
}
