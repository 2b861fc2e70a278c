import { ApiProperty } from '@nestjs/swagger';
import { VARIABLE_KINDS, type VariableKind } from '#libs/process-contract/declared-variables';

export class LocalisedDto {
  @ApiProperty()
  zh: string;

  @ApiProperty()
  en: string;
}

export class TemplateVariableDto {
  @ApiProperty({ description: 'As the engine calls it' })
  name: string;

  @ApiProperty({ enum: VARIABLE_KINDS })
  kind: VariableKind;

  @ApiProperty({ description: 'Of an input: it has to be there; of an output: it always comes' })
  required: boolean;

  @ApiProperty({ type: [String], description: 'Of a choice: what it can be' })
  values: string[];

  @ApiProperty({ type: LocalisedDto })
  text: LocalisedDto;
}

export class TemplateErrorDto {
  @ApiProperty({ description: 'Code of the BPMN error' })
  code: string;

  @ApiProperty({ type: LocalisedDto })
  text: LocalisedDto;
}

export class StepTemplateDto {
  @ApiProperty({ description: 'Job type: <process id>.<element id>' })
  type: string;

  @ApiProperty({ description: 'What the element that does it has to be called' })
  elementId: string;

  @ApiProperty({
    enum: ['begin', 'end', 'tell', 'paper', 'pass', 'check', 'record', 'protect', 'remind'],
  })
  icon: 'begin' | 'end' | 'tell' | 'paper' | 'pass' | 'check' | 'record' | 'protect' | 'remind';

  @ApiProperty({ type: LocalisedDto })
  name: LocalisedDto;

  @ApiProperty({ type: LocalisedDto })
  description: LocalisedDto;

  @ApiProperty({ type: [TemplateVariableDto] })
  inputs: TemplateVariableDto[];

  @ApiProperty({ type: [TemplateVariableDto] })
  outputs: TemplateVariableDto[];

  @ApiProperty({ type: [TemplateErrorDto], description: 'Each has to be caught' })
  errors: TemplateErrorDto[];
}
