import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class ClockView {
  @ApiProperty({ format: 'date-time' })
  now: string;

  @ApiProperty({ description: 'Time can be put forward: this is a demonstration' })
  controlled: boolean;

  @ApiProperty({ description: 'Milliseconds by which the office runs ahead of real time' })
  offsetMs: number;
}

/** At least one of them. */
export class AdvanceBody {
  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(366)
  days?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  hours?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600_000)
  minutes?: number;
}
