import { ApiProperty } from '@nestjs/swagger';
import { MILESTONES, SHOWN_CATEGORIES } from '#libs/wait-times/read-wait-times';

export class WaitQuantileDto {
  @ApiProperty({ type: Number, nullable: true, description: 'Calendar days' })
  days: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'So many still wait that it is only known to be more than this',
  })
  over: number | null;
}

export class WaitFiguresDto {
  @ApiProperty()
  petitions: number;

  @ApiProperty()
  reached: number;

  @ApiProperty({ description: 'Withdrawn or passed on to another authority before it was reached' })
  left: number;

  @ApiProperty({ description: 'Still waiting' })
  waiting: number;

  @ApiProperty({ description: 'Received before the period and waiting still' })
  older: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Days that the longest waiting one has waited' })
  longest: number | null;

  @ApiProperty({ type: WaitQuantileDto })
  median: WaitQuantileDto;

  @ApiProperty({ type: WaitQuantileDto, description: '90th percentile' })
  p90: WaitQuantileDto;
}

export class WaitTimeDto {
  @ApiProperty({ enum: SHOWN_CATEGORIES })
  category: string;

  @ApiProperty({
    enum: MILESTONES,
    description: 'The written decision on acceptance, or the written opinion',
  })
  milestone: string;

  @ApiProperty({
    type: WaitFiguresDto,
    nullable: true,
    description: 'Null with fewer than `least` petitions',
  })
  figures: WaitFiguresDto | null;
}

export class WaitTimesDto {
  @ApiProperty({ format: 'date-time', description: 'When it was computed' })
  at: string;

  @ApiProperty({ description: 'Petitions received in so many days before' })
  periodDays: number;

  @ApiProperty({ description: 'With fewer petitions no figure is shown' })
  least: number;

  @ApiProperty({ type: [WaitTimeDto] })
  rows: WaitTimeDto[];
}
