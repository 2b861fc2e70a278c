import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { LocalText } from '../http/local-text.dto';
import { PageParams } from '../http/page-params.dto';

const ELEMENT = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;
const MOST_VERSIONS = 1_000_000;

export class RunningVersionDto {
  @ApiProperty()
  processId: string;

  @ApiProperty({ description: 'What the engine calls it' })
  version: number;

  @ApiProperty({ description: 'Running cases' })
  running: number;

  @ApiProperty({ description: 'Those of them in which the engine can’t go on by itself' })
  stuck: number;

  @ApiProperty({ description: 'New cases begin with it' })
  latest: boolean;
}

export class VersionParams {
  @ApiProperty({ minimum: 1, maximum: MOST_VERSIONS, description: 'What the engine calls the version' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version: number;
}

export class StandingElementDto {
  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ description: 'BPMN type' })
  type: string;

  @ApiProperty({ description: 'Cases that stand there' })
  cases: number;

  @ApiProperty({ description: 'Those of them in which the engine can’t go on from there' })
  stuck: number;
}

export class StandingDto {
  @ApiProperty()
  processId: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ description: 'The diagram of the version' })
  xml: string;

  @ApiProperty()
  running: number;

  @ApiProperty({ type: [Number], description: 'Every version that was ever deployed, the newest first' })
  versions: number[];

  @ApiProperty({ type: [StandingElementDto], description: 'In the order of the diagram' })
  elements: StandingElementDto[];
}

export class StandingCasesParams extends PageParams {
  @ApiProperty({ minimum: 1, maximum: MOST_VERSIONS, description: 'What the engine calls the version' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version: number;

  @ApiProperty({ description: 'Id of an element of the diagram' })
  @IsString()
  @Matches(ELEMENT)
  element: string;
}

export class StandingCaseDto {
  @ApiProperty({ description: 'Key of its process instance' })
  instanceKey: string;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Since when it stands there' })
  since: Date;

  @ApiProperty({ description: 'The engine can’t go on from there' })
  stuck: boolean;
}

export class StandingCasesDto {
  @ApiProperty({ type: [StandingCaseDto] })
  items: StandingCaseDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
