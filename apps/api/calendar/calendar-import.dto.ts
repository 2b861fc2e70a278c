import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IMPORT_MODES, type ImportMode } from '#libs/calendar/import-year';
import { SheetFaultDto } from '../http/sheet-fault.dto';
import { CalendarPreviewDto } from './calendar.dto';

export class CalendarImportBody {
  @ApiProperty({
    enum: IMPORT_MODES,
    description: 'preview: only say what would happen; apply: all of it, or nothing',
  })
  @IsIn(IMPORT_MODES)
  mode: ImportMode;

  @ApiProperty({ description: 'Every day of the sheet is in it' })
  @IsInt()
  @Min(1900)
  @Max(2200)
  year: number;

  @ApiProperty({ description: 'The spreadsheet (.xlsx or .csv), base64, at most 2 MB decoded' })
  @IsString()
  @Length(4, 4_000_000)
  content: string;

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  reason: string;

  @ApiProperty({ description: 'The version that was read' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version: number;

  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 1_000_000, default: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset = 0;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 10 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 10;
}

export class ImportedDayDto {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty()
  working: boolean;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class CalendarImportDto {
  @ApiProperty({ description: 'Rows with anything in them, without the heading' })
  rows: number;

  @ApiProperty({ type: [SheetFaultDto] })
  faults: SheetFaultDto[];

  @ApiProperty({ type: [ImportedDayDto], description: 'Days that are another thing by the sheet' })
  days: ImportedDayDto[];

  @ApiProperty({
    type: CalendarPreviewDto,
    nullable: true,
    description: 'Running deadlines that move; null while the sheet has a fault, or changes nothing',
  })
  moved: CalendarPreviewDto | null;

  @ApiProperty({ description: 'Of the calendar as it is now' })
  version: number;

  @ApiProperty({ description: 'False for a preview, and when there is any fault' })
  applied: boolean;
}
