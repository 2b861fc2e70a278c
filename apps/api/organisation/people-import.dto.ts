import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { IMPORT_MODES, type ImportMode, LEADER_RANKS, type LeaderRank } from '#libs/organisation/index';
import { SheetFaultDto } from '../http/sheet-fault.dto';
import { DatedPostView } from './person.dto';

const CHANGES = ['create', 'change', 'same'] as const;

export class PeopleImportBody {
  @ApiProperty({
    enum: IMPORT_MODES,
    description: 'preview: only say what would happen; apply: all of it, or nothing',
  })
  @IsIn(IMPORT_MODES)
  mode: ImportMode;

  @ApiProperty({ description: 'The spreadsheet (.xlsx or .csv), base64, at most 2 MB decoded' })
  @IsString()
  @Length(4, 4_000_000)
  content: string;
}

export class LeaderOfDto {
  @ApiProperty()
  unitId: string;

  @ApiProperty({ enum: LEADER_RANKS })
  rank: LeaderRank;
}

export class PersonImportDto {
  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: CHANGES })
  change: (typeof CHANGES)[number];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What they were called before; null when that stays',
  })
  renamedFrom: string | null;

  @ApiProperty({ type: [DatedPostView], description: 'Posts that they get; nobody loses one by a sheet' })
  added: DatedPostView[];

  @ApiProperty({ type: [DatedPostView], description: 'Posts that they have, with other days than before' })
  redated: DatedPostView[];

  @ApiProperty({
    type: [LeaderOfDto],
    description: 'Units that they are to lead; nobody loses that by a sheet',
  })
  leads: LeaderOfDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For new people, once it is applied; shown this once',
  })
  oneTimePath: string | null;
}

export class PeopleImportDto {
  @ApiProperty({ description: 'Rows with anything in them, without the heading' })
  rows: number;

  @ApiProperty({ type: [SheetFaultDto] })
  faults: SheetFaultDto[];

  @ApiProperty({ type: [PersonImportDto] })
  people: PersonImportDto[];

  @ApiProperty({ description: 'False for a preview, and when there is any fault' })
  applied: boolean;
}
