import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DELIVERY_CHANNELS, type DeliveryChannel, LANGUAGES } from '#libs/delivery/vocabulary';
import {
  CATEGORIES,
  type Category,
  CHANNELS,
  type Channel,
  PETITIONER_KINDS,
  type PetitionerKind,
  READ_BACK_WAYS,
  type ReadBackWay,
} from '#libs/petition/vocabulary';
import { CitationDto } from './case-parts.dto';

export class NewPetitionerBody {
  @ApiProperty({ enum: PETITIONER_KINDS })
  @IsIn(PETITIONER_KINDS)
  kind: PetitionerKind;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 60)
  name: string;

  @ApiPropertyOptional({ description: 'Mainland mobile or landline number' })
  @IsOptional()
  @IsString()
  @Matches(/^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$/)
  phone?: string;

  @ApiPropertyOptional({ description: 'Resident identity number, 18 characters' })
  @IsOptional()
  @IsString()
  @Matches(/^\d{17}[\dXx]$/)
  idNumber?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  address?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;

  @ApiPropertyOptional({
    enum: DELIVERY_CHANNELS,
    isArray: true,
    description:
      'How notices are told beside the public page; a way that needs an address not given is left out',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(DELIVERY_CHANNELS.length)
  @IsIn(DELIVERY_CHANNELS, { each: true })
  noticeChannels?: DeliveryChannel[];

  @ApiPropertyOptional({ enum: LANGUAGES, description: 'Of messages about notices; zh unless told' })
  @IsOptional()
  @IsIn(LANGUAGES)
  noticeLanguage?: 'zh' | 'en';
}

/** What both the public page and a clerk enter. */
export class PetitionContentBody {
  @ApiPropertyOptional({ enum: CATEGORIES })
  @IsOptional()
  @IsIn(CATEGORIES)
  category?: Category;

  @ApiProperty({ minLength: 2, maxLength: 100 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 100)
  subject: string;

  @ApiProperty({ minLength: 5, maxLength: 10_000 })
  @IsString()
  @Matches(/\S/)
  @Length(5, 10_000)
  content: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  demand?: string;

  @ApiProperty()
  @IsBoolean()
  anonymous: boolean;

  @ApiPropertyOptional({ minimum: 1, maximum: 100_000, description: 'People concerned' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  peopleCount?: number;

  @ApiProperty({ type: [NewPetitionerBody], description: 'At most five representatives (Reg. 20)' })
  @IsArray()
  // The sixth is refused by the rule itself, which names the article; this is only what a request may hold.
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => NewPetitionerBody)
  petitioners: NewPetitionerBody[];

  @ApiPropertyOptional({ description: 'Unit that is accused; it never learns of the petition' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,64}$/)
  accusedUnitId?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Made anew by the page for each petition: sent again with it, the same petition is answered',
  })
  @IsOptional()
  @IsUUID()
  requestKey?: string;
}

/** The record of what was told orally was read back to the petitioner, who confirmed it (Reg. 19). */
export class ReadBackBody {
  @ApiProperty({ enum: READ_BACK_WAYS, description: 'Over the phone only by word of mouth' })
  @IsIn(READ_BACK_WAYS)
  how: ReadBackWay;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it was confirmed; now unless told' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  at?: Date;
}

/** The same as it stands on record; who read it back is the clerk who registered it. */
export class ReadBackDto {
  @ApiProperty({ enum: READ_BACK_WAYS })
  how: ReadBackWay;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'Name of the clerk' })
  by: string;
}

/** A petition that a clerk registers. */
export class NewPetitionBody extends PetitionContentBody {
  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  channel: Channel;

  @ApiPropertyOptional({ format: 'date-time', description: 'When the office received it; now unless told' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  receivedAt?: Date;

  @ApiPropertyOptional({
    type: ReadBackBody,
    description: 'Asked for when it came by visit or phone (Reg. 19), refused when it came in writing',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReadBackBody)
  readBack?: ReadBackBody;
}

/** The query code of one more representative: it opens the same petition, and withdraws for this one alone. */
export class RepresentativeCode {
  @ApiProperty({ description: 'Number on the petition' })
  ordinal: number;

  @ApiProperty({ description: 'Shown once' })
  queryCode: string;
}

export class PeriodAheadDto {
  @ApiProperty()
  rowId: string;

  @ApiProperty()
  length: number;

  @ApiProperty({ enum: ['calendar-days', 'working-days'] })
  unit: 'calendar-days' | 'working-days';

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: begins later' })
  dueAt: string | null;

  @ApiProperty({ description: 'The date hangs on a year whose calendar is not published yet' })
  provisional: boolean;

  @ApiProperty({ type: CitationDto })
  citation: CitationDto;
}

export class PublicReceipt {
  @ApiProperty()
  receiptNumber: string;

  @ApiProperty({ description: 'Shown once; of a joint petition the first representative’s' })
  queryCode: string;

  @ApiProperty({ type: [RepresentativeCode], description: 'Of the other representatives' })
  representatives: RepresentativeCode[];

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ description: 'Address of the page where number and code are asked for; it holds neither' })
  trackUrl: string;

  @ApiProperty({ type: [PeriodAheadDto], description: 'What happens next, in order' })
  ahead: PeriodAheadDto[];
}

export class Receipt extends PublicReceipt {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: ReadBackDto, nullable: true, description: 'Of what was told orally' })
  readBack: ReadBackDto | null;
}
