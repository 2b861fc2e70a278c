import { ApiProperty } from '@nestjs/swagger';
import { LocalText } from '../http/local-text.dto';
import { SheetFaultDto } from '../http/sheet-fault.dto';

const CHANGES = ['create', 'change', 'close', 'reopen', 'same'] as const;
const FIELDS = ['nameZh', 'nameEn', 'parentId', 'sort'] as const;

export class UnitFieldChangeDto {
  @ApiProperty({ enum: FIELDS })
  field: (typeof FIELDS)[number];

  @ApiProperty({ type: String, nullable: true })
  from: string | null;

  @ApiProperty({ type: String, nullable: true })
  to: string | null;
}

export class UnitImportDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ enum: CHANGES })
  change: (typeof CHANGES)[number];

  @ApiProperty({ type: [UnitFieldChangeDto] })
  fields: UnitFieldChangeDto[];
}

export class UnitsImportDto {
  @ApiProperty({ description: 'Rows with anything in them, without the heading' })
  rows: number;

  @ApiProperty({ type: [SheetFaultDto] })
  faults: SheetFaultDto[];

  @ApiProperty({ type: [UnitImportDto] })
  units: UnitImportDto[];

  @ApiProperty({ description: 'False for a preview, and when there is any fault' })
  applied: boolean;
}
