import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Light } from '#libs/deadline/light';
import { LIGHTS } from '#libs/inbox/index';
import type { BoardQuery } from '#libs/supervision/board-reader';
import { PageParams } from '../http/page-params.dto';
import { DeadlineView } from '../deadlines/deadline-view.dto';
import { LocalText } from '../http/local-text.dto';

export class BoardParams extends PageParams implements BoardQuery {
  @ApiPropertyOptional({ enum: LIGHTS, enumName: 'Light', description: 'Red and yellow unless told' })
  @IsOptional()
  @IsIn(LIGHTS)
  light?: Light;

  @ApiPropertyOptional({ description: 'Id of a unit; the units below it are included' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  unitId?: string;

  @ApiPropertyOptional({ description: 'Row of the table of deadlines' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rowId?: string;
}

export class BoardPetition {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  status: string;
}

/** With whom the matter lies. */
export class Holder {
  @ApiProperty({ type: String, nullable: true, description: 'Who claimed the task; null while nobody has' })
  displayName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As whose deputy they have it' })
  onBehalfOf: string | null;

  @ApiProperty({ description: 'Unit id and role, as in dongjie:handler' })
  group: string;
}

export class BoardItem {
  @ApiProperty({ type: DeadlineView })
  deadline: DeadlineView;

  @ApiProperty({ type: BoardPetition })
  petition: BoardPetition;

  @ApiProperty({ type: Holder, nullable: true })
  holder: Holder | null;
}

/** Each number stops at 1000. */
export class LightCounts {
  @ApiProperty()
  red: number;

  @ApiProperty()
  yellow: number;

  @ApiProperty()
  green: number;

  @ApiProperty()
  grey: number;
}

/** Each number stops at 1000. */
export class UnitCounts {
  @ApiProperty()
  unitId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty()
  red: number;

  @ApiProperty()
  yellow: number;

  @ApiProperty()
  green: number;
}

export class Board {
  @ApiProperty({ type: [BoardItem] })
  items: BoardItem[];

  @ApiProperty({ type: LightCounts })
  counts: LightCounts;

  @ApiProperty({ type: [UnitCounts], description: 'Units that have an open deadline' })
  byUnit: UnitCounts[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
