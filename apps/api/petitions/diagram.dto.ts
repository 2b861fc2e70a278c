import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { LocalText } from '../http/local-text.dto';

export class DiagramStepDto {
  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty()
  type: string;

  @ApiProperty({ enum: ['active', 'completed', 'terminated'] })
  state: 'active' | 'completed' | 'terminated';

  @ApiProperty({ format: 'date-time' })
  enteredAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  leftAt: string | null;
}

export class DiagramQueryDto {
  @ApiPropertyOptional({ description: 'Key of one of the case’s instances; the one that runs unless told' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,18}$/)
  instance?: string;
}

export class CaseProcessDto {
  @ApiProperty()
  instanceKey: string;

  @ApiProperty()
  processId: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ enum: ['active', 'completed', 'terminated'] })
  state: 'active' | 'completed' | 'terminated';

  @ApiProperty({ format: 'date-time' })
  startedAt: string;
}

export class OpenedProcessesDto {
  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: [String], description: 'Keys of instances in `processes`, the oldest first' })
  instanceKeys: string[];
}

export class DiagramDto {
  @ApiProperty()
  instanceKey: string;

  @ApiProperty()
  processId: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ description: 'BPMN 2.0' })
  xml: string;

  @ApiProperty({ type: [String] })
  active: string[];

  @ApiProperty({ type: [String] })
  completed: string[];

  @ApiProperty({ type: [String] })
  incidents: string[];

  @ApiProperty({ type: [DiagramStepDto] })
  steps: DiagramStepDto[];

  @ApiProperty({ type: [OpenedProcessesDto], description: 'Elements from which other diagrams are opened' })
  opens: OpenedProcessesDto[];

  @ApiProperty({ type: [CaseProcessDto], description: 'All processes of the case, the oldest first' })
  processes: CaseProcessDto[];
}
