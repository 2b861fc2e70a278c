import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  CATEGORIES,
  type Category,
  CHANNELS,
  type Channel,
  STATUSES,
  type Status,
} from '#libs/petition/vocabulary';
import { CASE_LISTS, type CaseList } from '#libs/petition-view/case-lists';
import { TIMES_LEFT, type TimeLeft } from '#libs/deadline/time-left';
import type { Light } from '#libs/deadline/light';
import { LIGHTS } from '#libs/inbox/index';
import { PETITION_SORTS, type PetitionSort } from '#libs/petition-view/petition-query';
import { SearchOutcomeDto } from '../http/search-outcome.dto';
import { TagIds } from '../http/tag-ids';
import { ListedPetitionDto } from './listed-petition.dto';

export class PetitionQueryDto {
  @ApiPropertyOptional({
    enum: CASE_LISTS,
    description:
      "The reader's own: what colleagues have shown them, what they follow, what they have started",
  })
  @IsOptional()
  @IsIn(CASE_LISTS)
  list?: CaseList;

  @ApiPropertyOptional({
    enum: ['unread'],
    description: 'Of what colleagues have shown them: what is not read',
  })
  @IsOptional()
  @IsIn(['unread'])
  copies?: 'unread';

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: Status;

  @ApiPropertyOptional({ enum: LIGHTS, description: "Of the nearest of the office's open deadlines" })
  @IsOptional()
  @IsIn(LIGHTS)
  light?: Light;

  @ApiPropertyOptional({
    enum: TIMES_LEFT,
    description: 'By days in China, each case once: three-days and week begin tomorrow and in four days',
  })
  @IsOptional()
  @IsIn(TIMES_LEFT)
  left?: TimeLeft;

  @ApiPropertyOptional({ description: 'With an open task of this process' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  process?: string;

  @ApiPropertyOptional({ description: 'With an open task at this step' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  step?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With an open task that this person has' })
  @IsOptional()
  @IsUUID()
  person?: string;

  @ApiPropertyOptional({ enum: CHANNELS })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @ApiPropertyOptional({ enum: CATEGORIES })
  @IsOptional()
  @IsIn(CATEGORIES)
  category?: Category;

  @ApiPropertyOptional({ description: 'Id of a unit; the units below it are included' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,64}$/)
  unitId?: string;

  @TagIds()
  tags?: string[];

  @ApiPropertyOptional({
    maxLength: 100,
    description:
      "Words of the case's texts, all of them, each of two characters or more, or the beginning of a receipt number",
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({
    enum: PETITION_SORTS,
    default: 'received',
    description: 'due: what is due first; what has no deadline comes last. received: what came last.',
  })
  @IsOptional()
  @IsIn(PETITION_SORTS)
  sort?: PetitionSort;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}

/** A list to be taken along as a whole. */
export class PetitionExportBody extends OmitType(PetitionQueryDto, ['cursor', 'limit']) {}

export class PetitionExportDto {
  @ApiProperty({ type: [ListedPetitionDto] })
  items: ListedPetitionDto[];

  @ApiProperty({ description: 'True: there are more than the 5,000 that it has' })
  truncated: boolean;
}

export class PetitionPageDto {
  @ApiProperty({ type: [ListedPetitionDto] })
  items: ListedPetitionDto[];

  @ApiProperty()
  total: number;

  @ApiProperty({ description: 'False: there are more than total' })
  totalIsExact: boolean;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: SearchOutcomeDto, nullable: true, description: 'Null when nothing is searched for' })
  search: SearchOutcomeDto | null;
}
