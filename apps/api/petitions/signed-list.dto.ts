import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IMPORT_MODES, type ImportMode } from '#libs/petition/import-signed-list';
import { REVEALABLE, type Revealable } from '#libs/petition-view/masked-petitioners';
import { FORMULA, ID_NUMBER, MAX_ADDRESS, MAX_NAME, PHONE } from '#libs/signed-list/vocabulary';
import { SheetFaultDto } from '../http/sheet-fault.dto';

const NO_FORMULA = new RegExp(`^(?!${FORMULA.source.slice(1)}).*\\S`, 's');

export class ListSearchBody {
  @ApiPropertyOptional({ maxLength: 60, description: 'A whole name, phone or identity number' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 1_000_000, description: 'Number after which the page begins' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  after?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class ListedPersonDto {
  @ApiProperty()
  ordinal: number;

  @ApiProperty()
  nameMasked: string;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  idNumberMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  addressMasked: string | null;

  @ApiProperty()
  signed: boolean;

  @ApiProperty({ format: 'date-time' })
  addedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  struckAt: string | null;
}

export class ListPageDto {
  @ApiProperty({ description: 'People on the list, without those who were struck off' })
  listed: number;

  @ApiProperty()
  signed: number;

  @ApiProperty({ type: [ListedPersonDto] })
  items: ListedPersonDto[];

  @ApiProperty({ type: Number, nullable: true })
  next: number | null;
}

/** One person of a signed list; an identity number or a phone is needed. */
export class ListEntryBody {
  @ApiProperty({ maxLength: MAX_NAME })
  @IsString()
  @Matches(NO_FORMULA)
  @Length(1, MAX_NAME)
  name: string;

  @ApiPropertyOptional({ description: 'Resident identity number, 18 characters' })
  @IsOptional()
  @IsString()
  @Matches(ID_NUMBER)
  idNumber?: string;

  @ApiPropertyOptional({ description: 'Mainland mobile or landline number' })
  @IsOptional()
  @IsString()
  @Matches(PHONE)
  phone?: string;

  @ApiPropertyOptional({ maxLength: MAX_ADDRESS })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @Matches(NO_FORMULA)
  @MaxLength(MAX_ADDRESS)
  address?: string;

  @ApiProperty()
  @IsBoolean()
  signed: boolean;
}

export class ListImportBody {
  @ApiProperty({ enum: IMPORT_MODES })
  @IsIn(IMPORT_MODES)
  mode: ImportMode;

  @ApiProperty({ description: 'The spreadsheet (.xlsx or .csv), base64, at most 2 MB decoded' })
  @IsString()
  @Length(4, 4_000_000)
  content: string;
}

export class ListImportReportDto {
  @ApiProperty({ description: 'Rows that name anybody' })
  rows: number;

  @ApiProperty({ description: 'Rows that can be imported' })
  good: number;

  @ApiProperty({ description: 'Rows that were imported' })
  imported: number;

  @ApiProperty({ type: [SheetFaultDto] })
  faults: SheetFaultDto[];
}

class ListedReasonBody {
  @ApiProperty({ minimum: 1, maximum: 1_000_000 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ordinal: number;

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  reason: string;
}

export class StrikeBody extends ListedReasonBody {}

export class AppointBody extends ListedReasonBody {}

export class ListRevealBody extends ListedReasonBody {
  @ApiProperty({ enum: REVEALABLE, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(REVEALABLE, { each: true })
  fields: Revealable[];
}
