import { ApiProperty } from '@nestjs/swagger';

/** Whoever had a task had a colleague work on it. */
export class DelegationDto {
  @ApiProperty({ description: 'Display name of who has whom work on it' })
  owner: string;

  @ApiProperty({ description: 'Display name' })
  delegate: string;

  @ApiProperty({ description: 'What they are to do' })
  word: string;

  @ApiProperty({ format: 'date-time' })
  givenAt: Date;

  @ApiProperty({ enum: ['open', 'handed-in', 'recalled', 'ended'] })
  state: 'open' | 'handed-in' | 'recalled' | 'ended';

  @ApiProperty({ type: String, nullable: true, description: 'With what they handed it in' })
  answer: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who handed it in as their deputy' })
  deputy: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  endedAt: Date | null;
}
