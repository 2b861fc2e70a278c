import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  LEADER_RANKS,
  type LeaderRank,
  OWN_ROLE,
  POST_TIMES,
  type PostRole,
  ROLES,
  UNIT_ID,
  USERNAME,
} from '#libs/organisation/index';
import { LocalText } from '../http/local-text.dto';

const POST_ROLE = new RegExp(`^(${ROLES.join('|')})$|${OWN_ROLE.source}`);
/** A role of the product, or the form of one of the office's own; whether there is one is asked where it is given. */
const IsPostRole = () => Matches(POST_ROLE);

export class PeopleQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(UNIT_ID)
  unitId?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsPostRole()
  role?: PostRole;
}

export class PostView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty({ type: LocalText })
  unitName: LocalText;

  @ApiProperty({ type: String, description: 'One of the product’s roles, or of the office’s own (own-…)' })
  role: PostRole;

  @ApiProperty({ format: 'date', description: 'First day' })
  from: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day; null: until further notice',
  })
  until: string | null;

  @ApiProperty({ enum: LEADER_RANKS, type: String, nullable: true, description: 'They lead the unit' })
  leads: LeaderRank | null;
}

/** A post that somebody holds, held or will hold. */
export class PostTermView extends OmitType(PostView, ['leads']) {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'It was taken away at that moment of its last day',
  })
  takenAt: Date | null;

  @ApiProperty({ enum: POST_TIMES })
  time: (typeof POST_TIMES)[number];
}

export class AccountView {
  @ApiProperty()
  username: string;

  @ApiProperty({ description: 'Too many failed logins a short while ago' })
  locked: boolean;

  @ApiProperty({ description: 'False until they have used their one-time link' })
  hasPassword: boolean;

  @ApiProperty({ description: 'Two-step sign-in is on' })
  secondFactor: boolean;

  @ApiProperty({
    enum: ['off', 'allowed', 'linked'],
    description:
      'Sign-in by the identity provider; off: the account has a password, and nobody has allowed it',
  })
  provider: 'off' | 'allowed' | 'linked';

  @ApiProperty({ description: 'How many are open' })
  sessions: number;
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

  @ApiProperty({ type: [PostView], description: 'Those of today' })
  posts: PostView[];

  @ApiProperty({ type: [PostView], description: 'Those that begin later; only for administrators' })
  coming: PostView[];

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

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class PostBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of a post that they hold or will hold' })
  @IsOptional()
  @IsUUID()
  id?: string;

  @ApiProperty()
  @Matches(UNIT_ID)
  unitId: string;

  @ApiProperty({ type: String, description: 'One of the product’s roles, or of the office’s own (own-…)' })
  @IsPostRole()
  role: PostRole;

  @ApiPropertyOptional({ format: 'date', description: 'First day; left out: as it is, else today' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day; null: until further notice; left out: as it is, else until further notice',
  })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  until?: string | null;
}

/** A post with its days, as an import gives it. */
export class DatedPostView {
  @ApiProperty()
  unitId: string;

  @ApiProperty({ type: String })
  role: PostRole;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  until: string | null;
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

/** `<unit id>:<role>`. */
const GROUP = /^[a-z0-9][a-z0-9-]{0,39}:[a-z0-9-]{1,40}$/;

export class GroupReceiverBody {
  @ApiProperty({ description: 'Unit id and role, as in dongjie:handler' })
  @Matches(GROUP)
  group: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who takes its tasks over; null: they are free for the group',
  })
  @IsOptional()
  @IsUUID()
  personId: string | null;
}

/** What becomes of the tasks that somebody holds in posts that they lose. */
export class HandoverBody {
  @ApiProperty({ type: [GroupReceiverBody] })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique((one: GroupReceiverBody | null) => one?.group)
  @ValidateNested({ each: true })
  @Type(() => GroupReceiverBody)
  receivers: GroupReceiverBody[];

  @ApiProperty({ minLength: 2, maxLength: 1000, description: 'Stands in the history of each case' })
  @IsString()
  @Matches(/\S/)
  @Length(2, 1000)
  reason: string;
}

export class ReceiverView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ description: 'Tasks that they have claimed and not done' })
  openTasks: number;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of the absence that they are on',
  })
  awayUntil: string | null;
}

/** What somebody holds in one of their groups; of which cases says nothing of it. */
export class HeldTasksView {
  @ApiProperty({ description: 'Unit id and role, as in dongjie:handler' })
  group: string;

  @ApiProperty()
  tasks: number;

  @ApiProperty({
    type: [ReceiverView],
    description: 'Colleagues of the group: who is here and least busy first',
  })
  receivers: ReceiverView[];
}

/** What became of one task. */
export class HandedOverView {
  @ApiProperty({ description: 'A 64-bit number as text' })
  key: string;

  @ApiProperty()
  group: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who has it now; null: it is free',
  })
  to: string | null;
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

  @ApiPropertyOptional({
    type: HandoverBody,
    description: 'Needed when they hold tasks in posts that they lose',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => HandoverBody)
  handover?: HandoverBody;
}

export class ChangedPersonView extends PersonView {
  @ApiProperty({ type: [HandedOverView] })
  handedOver: HandedOverView[];
}

export class ResetBody {
  @ApiProperty({ minLength: 2, maxLength: 500, description: 'The person reads it; the audit shows it' })
  @IsString()
  @Matches(/\S/)
  @Length(2, 500)
  reason: string;
}

export class OneTimeLinkView {
  @ApiProperty({ description: 'Path on this site where the person sets a password, once' })
  oneTimePath: string;
}

export class NewPersonView extends OneTimeLinkView {
  @ApiProperty({ type: PersonView })
  person: PersonView;
}
