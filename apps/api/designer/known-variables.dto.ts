import { ApiProperty } from '@nestjs/swagger';
import { VARIABLE_KINDS, type VariableKind } from '#libs/process-contract/declared-variables';
import { LocalisedDto } from './step-template.dto';

export class VariableValueDto {
  @ApiProperty({ description: 'As an expression writes it, without quotes' })
  code: string;

  @ApiProperty({ type: LocalisedDto, nullable: true, description: 'What the form calls it' })
  text: LocalisedDto | null;
}

export class KnownVariableDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: LocalisedDto })
  text: LocalisedDto;

  @ApiProperty({ enum: VARIABLE_KINDS })
  kind: VariableKind;

  @ApiProperty({ type: [VariableValueDto], description: 'What it can be, where that is known' })
  values: VariableValueDto[];

  @ApiProperty({ type: [String], description: 'Of several values under one name: what they are called' })
  parts: string[];
}

export class KnownAtDto {
  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: [String], description: 'There for certain when the element begins' })
  entering: string[];

  @ApiProperty({ type: [String], description: 'There for certain once it is done' })
  leaving: string[];
}

export class KnownVariablesDto {
  @ApiProperty({ type: [KnownVariableDto], description: 'All that the process may have at some time' })
  variables: KnownVariableDto[];

  @ApiProperty({ type: [KnownAtDto] })
  elements: KnownAtDto[];
}
