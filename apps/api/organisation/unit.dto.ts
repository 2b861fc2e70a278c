import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { UNIT_ID, UNIT_KINDS, type UnitKind } from '#libs/organisation/index';
import { LocalText } from '../http/local-text.dto';

export class UnitView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;

  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ description: 'Ids from the root down: /town/dongjie/' })
  path: string;

  @ApiProperty()
  active: boolean;

  @ApiProperty()
  sort: number;
}

export class NewUnitBody {
  @ApiProperty({ pattern: UNIT_ID.source })
  @Matches(UNIT_ID)
  id: string;

  @ApiProperty()
  @Matches(UNIT_ID)
  parentId: string;

  @ApiProperty({ enum: UNIT_KINDS })
  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  @ApiProperty()
  @IsString()
  @Length(1, 50)
  nameZh: string;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  nameEn: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  sort?: number;
}

export class UnitChangeBody {
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(UNIT_ID)
  parentId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 50)
  nameZh?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 100)
  nameEn?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  sort?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}
