import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type Department,
  DEPARTMENTS,
  HARDSHIP_CAUSES,
  HARDSHIP_LEVELS,
  type HardshipCause,
  type HardshipLevel,
} from '#libs/assistance/vocabulary';
import { AssistanceDecisionDto, AssistancePayableDto } from './referral-facts.dto';

/** A field that is not shared with the department is not there. */
export class SharedFieldsDto {
  @ApiPropertyOptional()
  name?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  idNumber?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  address?: string | null;

  @ApiPropertyOptional()
  householdSize?: number;

  @ApiPropertyOptional({ description: 'In fen' })
  monthlyIncome?: number;

  @ApiPropertyOptional({ description: 'In fen' })
  monthlyNeeds?: number;

  @ApiPropertyOptional()
  suddenEvent?: boolean;

  @ApiPropertyOptional({ enum: HARDSHIP_CAUSES })
  cause?: HardshipCause;

  @ApiPropertyOptional()
  need?: string;

  @ApiPropertyOptional({ description: 'In fen' })
  wanted?: number;

  @ApiPropertyOptional({ enum: HARDSHIP_LEVELS })
  level?: HardshipLevel;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Name of the paper in proof' })
  document?: string | null;
}

export class SharedDecisionDto extends AssistanceDecisionDto {
  @ApiProperty({ type: String, nullable: true, description: 'Why the second person sent it back last' })
  remarks: string | null;
}

export class SharedReferralDto {
  @ApiProperty({ enum: DEPARTMENTS, enumName: 'AssistanceDepartment' })
  department: Department;

  @ApiProperty({ type: SharedFieldsDto })
  fields: SharedFieldsDto;

  @ApiProperty({ type: SharedDecisionDto, description: 'The department’s own' })
  decision: SharedDecisionDto;

  @ApiProperty({ type: [AssistancePayableDto], description: 'What finance has to pay' })
  payable: AssistancePayableDto[];
}
