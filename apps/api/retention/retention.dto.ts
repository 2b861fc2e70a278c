import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ERASURE_STATES, type ErasureState } from '#libs/retention/list-erasures';
import { RETENTION_RULES, type RetentionRule } from '#libs/retention/retention-years';

export class HoldReasonBody {
  @ApiProperty({ minLength: 5, maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @Length(5, 500)
  reason: string;
}

export class ErasuresQuery {
  @ApiPropertyOptional({ enum: ERASURE_STATES })
  @IsOptional()
  @IsIn(ERASURE_STATES)
  state?: ErasureState;

  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 200;
}

/** One line of the list; of an erased case it is the certificate. */
export class ErasureRowDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty({ enum: RETENTION_RULES })
  rule: RetentionRule;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty({ format: 'date-time' })
  listedAt: string;

  @ApiProperty({ enum: ERASURE_STATES })
  state: ErasureState;

  @ApiProperty({ description: 'Under a legal hold now' })
  held: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Name' })
  appraisedBy: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name' })
  approvedBy: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  endedAt: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  keptUntil: string | null;

  @ApiProperty({
    type: Object,
    additionalProperties: { type: 'integer' },
    nullable: true,
    description: 'Rows that were erased, by table',
  })
  counts: Record<string, number> | null;
}
