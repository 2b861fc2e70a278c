import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LEADER_RANKS, type LeaderRank, UNIT_ID, UNIT_KINDS, type UnitKind } from '#libs/organisation/index';
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

  @ApiProperty({ description: 'One more with each change' })
  version: number;
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

export class LeaderBody {
  @ApiProperty({ format: 'uuid', description: 'Somebody with a post in the unit' })
  @IsUUID()
  personId: string;

  @ApiProperty({ enum: LEADER_RANKS, description: 'chief: the first person responsible' })
  @IsIn(LEADER_RANKS)
  rank: LeaderRank;
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

  @ApiPropertyOptional({
    type: [LeaderBody],
    description: 'All leaders from now on; one first leader at most',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LeaderBody)
  leaders?: LeaderBody[];

  @ApiPropertyOptional({
    description: 'The version that whoever changes it has seen: refused when somebody was first',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}
