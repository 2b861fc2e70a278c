import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { NewMilestone } from '#libs/backlog/milestones';
import type { NamedPeople, NamedPlace } from '#libs/backlog/named-people';
import type { BacklogQuery } from '#libs/backlog/read-backlogs';
import { MAX_REPRESENTATIVES } from '#libs/petition/vocabulary';
import { PageParams } from '../http/page-params.dto';
import { LocalText } from '../http/local-text.dto';
import { BacklogFactsDto, BacklogWordsDto } from './backlog-facts.dto';

export const NAMED_PLACES = [
  'townLeaderId',
  'communityLeaderId',
  'responsibleId',
] as const satisfies readonly NamedPlace[];

export class BacklogParams extends PageParams implements BacklogQuery {
  @ApiPropertyOptional({ description: 'Those alone that are not over' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;
}

export class BacklogReasonBody {
  @ApiProperty({ minLength: 5, maxLength: 1000 })
  @IsString()
  @Matches(/\S/)
  @Length(5, 1000)
  reason: string;
}

/** Who is responsible, and why it is opened or others are named. */
export class NamedPeopleBody extends BacklogReasonBody implements NamedPeople {
  @ApiProperty({ format: 'uuid', description: 'A leader of the town' })
  @IsUUID()
  townLeaderId: string;

  @ApiProperty({ format: 'uuid', description: 'Head of a community, street office or department' })
  @IsUUID()
  communityLeaderId: string;

  @ApiProperty({ format: 'uuid', description: 'Head or handler of the responsible unit' })
  @IsUUID()
  responsibleId: string;
}

export class MilestoneBody implements NewMilestone {
  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Shown to the petitioner' })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  what: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  dueOn: string;
}

export class MilestoneDoneBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  doneOn: string;
}

export class MilestoneMoveBody extends BacklogReasonBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  dueOn: string;
}

export class SignedAcceptanceBody {
  @ApiProperty({ minimum: 1, maximum: MAX_REPRESENTATIVES, description: 'Number of the petitioner' })
  @IsInt()
  @Min(1)
  @Max(MAX_REPRESENTATIVES)
  ordinal: number;

  @ApiProperty({ format: 'uuid', description: 'The statement that they signed, a file of the case' })
  @IsUUID()
  paperId: string;
}

export class CandidateDto {
  @ApiProperty({ enum: NAMED_PLACES })
  @IsIn(NAMED_PLACES)
  place: NamedPlace;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty({ type: LocalText })
  unit: LocalText;
}

export class BacklogPetitionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;
}

export class BacklogRowDto extends BacklogFactsDto {
  @ApiProperty({ type: BacklogPetitionDto })
  petition: BacklogPetitionDto;
}

export class BacklogPageDto {
  @ApiProperty({ type: [BacklogRowDto] })
  items: BacklogRowDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: BacklogWordsDto })
  names: BacklogWordsDto;
}

export class CaseBacklogDto {
  @ApiProperty({ type: [BacklogFactsDto], description: 'Newest first' })
  backlogs: BacklogFactsDto[];

  @ApiProperty({ type: BacklogWordsDto })
  names: BacklogWordsDto;

  @ApiProperty({
    type: [Number],
    description: 'Numbers of the petitioners who can accept the opinion and have not',
  })
  mayAccept: number[];
}
