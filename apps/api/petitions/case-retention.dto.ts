import { ApiProperty } from '@nestjs/swagger';
import { RETENTION_RULES, type RetentionRule } from '#libs/retention/retention-years';

/** Why a case must not be erased, whatever its age. */
export class LegalHoldDto {
  @ApiProperty()
  reason: string;

  @ApiProperty({ description: 'Name of who set it' })
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class RetentionDto {
  @ApiProperty({
    type: String,
    enum: RETENTION_RULES,
    nullable: true,
    description: 'Null while the case is open: the period begins with its closing',
  })
  rule: RetentionRule | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When the period is over' })
  dueAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Somebody decided to keep it until then, after its period',
  })
  keptUntil: string | null;

  @ApiProperty({ type: LegalHoldDto, nullable: true })
  hold: LegalHoldDto | null;

  @ApiProperty({ description: 'On the list of cases that are due, and not decided or not carried out yet' })
  listed: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  erasedAt: string | null;
}
