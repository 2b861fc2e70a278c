import { ApiProperty } from '@nestjs/swagger';
import { translateBoth } from '#libs/errors/index';
import type { SheetFault } from '#libs/sheet/read-heading';
import { LocalText } from './local-text.dto';

/** What is wrong with a row of a spreadsheet. */
export class SheetFaultDto {
  @ApiProperty({ description: 'Number of the row in the file; the heading is 1' })
  row: number;

  @ApiProperty({ type: String, nullable: true, description: 'Heading of the column, as the file has it' })
  column: string | null;

  @ApiProperty()
  rule: string;

  @ApiProperty({ type: LocalText })
  message: LocalText;
}

/** With its sentence in both languages. */
export function sheetFault({ params, ...fault }: SheetFault): SheetFaultDto {
  return { ...fault, message: translateBoth(fault.rule, params) };
}
