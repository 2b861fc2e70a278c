import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { HealthParts } from '../health/health.dto';

export class OutboxState {
  @ApiProperty({ description: 'Commands that have not reached the engine; counted up to 10000' })
  pending: number;

  @ApiProperty({ description: 'Age of the oldest of them, seconds of real time; 0 when there is none' })
  oldestSeconds: number;

  @ApiProperty({ description: 'Commands set aside after the engine refused them' })
  poisoned: number;
}

export class ProjectorState {
  @ApiProperty({ description: 'Partition of the engine' })
  partitionId: number;

  @ApiProperty({ description: 'Position that the engine has exported to' })
  exporterPosition: string;

  @ApiProperty({ description: 'Newest record in the journal' })
  journalPosition: string;

  @ApiProperty({ description: 'Newest record that the read models know' })
  projectorPosition: string;

  @ApiProperty({ description: 'Records between the two; counted up to 10000' })
  behind: number;
}

export class DeliveryCounts {
  @ApiProperty({ description: 'To be sent, or sent again' })
  waiting: number;

  @ApiProperty({ description: 'On the dead-letter list' })
  failed: number;

  @ApiProperty({ description: 'To be posted or handed over' })
  toDo: number;
}

export class OperationsHealth {
  @ApiProperty({ type: HealthParts })
  parts: HealthParts;

  @ApiProperty({ type: OutboxState })
  outbox: OutboxState;

  @ApiProperty({ type: [ProjectorState] })
  projector: ProjectorState[];

  @ApiProperty({ description: 'Incidents that are open' })
  openIncidents: number;

  @ApiProperty({ type: DeliveryCounts, description: 'Deliveries of notices' })
  deliveries: DeliveryCounts;

  @ApiProperty({ description: 'Reminders to staff, by e-mail and webhook, that were given up' })
  deadLetters: number;
}

export class OutboxQuery {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Only those set aside, or only those waiting',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  poisoned?: 'true' | 'false';

  @ApiPropertyOptional({ description: 'Rows after this id' })
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  cursor?: string;
}

export class OutboxItem {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  petitionId: string | null;

  @ApiProperty()
  kind: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ format: 'date-time' })
  nextAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  poisonedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  lastError: string | null;
}

export class OutboxPage {
  @ApiProperty({ type: [OutboxItem] })
  items: OutboxItem[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class IncidentItem {
  @ApiProperty()
  key: string;

  @ApiProperty()
  instanceKey: string;

  @ApiProperty({ type: String, nullable: true })
  processId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  petitionId: string | null;

  @ApiProperty({ type: String, nullable: true })
  elementId: string | null;

  @ApiProperty()
  errorType: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}
