import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ACTOR_KINDS, type ActorKind } from '#libs/audit/index';

const CODE = /^[a-z][a-z0-9.-]{0,63}$/;

export class AuditQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  actorId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  action?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  subjectType?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(64)
  subjectId?: string;

  @ApiPropertyOptional({
    description:
      'A receipt number: everything about the case, itself, its tasks, deadlines, deliveries, files',
  })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  q?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Exclusive' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  to?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** The entries to be taken along as a whole. */
export class AuditExportBody extends OmitType(AuditQuery, ['cursor', 'limit']) {}

export class AuditRow {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: ACTOR_KINDS })
  actorKind: ActorKind;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  actorId: string | null;

  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  @ApiProperty()
  action: string;

  @ApiProperty()
  subjectType: string;

  @ApiProperty()
  subjectId: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;
}

export class AuditPage {
  @ApiProperty({ type: [AuditRow] })
  items: AuditRow[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class AuditExport {
  @ApiProperty({ type: [AuditRow] })
  items: AuditRow[];

  @ApiProperty({ description: 'True: there are more than the 5,000 that it has' })
  truncated: boolean;
}
