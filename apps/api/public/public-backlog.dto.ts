import { ApiProperty } from '@nestjs/swagger';
import { BACKLOG_STATES, type BacklogState, IN_PERSON, type InPerson } from '#libs/backlog/vocabulary';
import { BacklogWordsDto } from '../backlog-cases/backlog-facts.dto';
import { LocalText } from '../http/local-text.dto';

export class OwnNamedDto {
  @ApiProperty()
  displayName: string;

  @ApiProperty({ type: LocalText, nullable: true })
  unit: LocalText | null;
}

export class OwnActDto {
  @ApiProperty({ enum: IN_PERSON })
  act: InPerson;

  @ApiProperty({ format: 'date' })
  doneOn: string;
}

export class OwnMilestoneDto {
  @ApiProperty()
  what: string;

  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn: string | null;
}

export class OwnBacklogDto {
  @ApiProperty({ enum: BACKLOG_STATES })
  state: BacklogState;

  @ApiProperty({ format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: Date | null;

  @ApiProperty({ type: OwnNamedDto })
  townLeader: OwnNamedDto;

  @ApiProperty({ type: OwnNamedDto })
  communityLeader: OwnNamedDto;

  @ApiProperty({ type: OwnNamedDto })
  responsible: OwnNamedDto;

  @ApiProperty({ type: [OwnActDto], description: 'What the leader has done in person' })
  done: OwnActDto[];

  @ApiProperty({ type: [OwnMilestoneDto] })
  milestones: OwnMilestoneDto[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  quarterDueAt: Date | null;

  @ApiProperty({ description: 'The reader can accept the opinion, and has not' })
  canAccept: boolean;

  @ApiProperty()
  accepted: boolean;
}

export class OwnBacklogAnswerDto {
  @ApiProperty({ type: OwnBacklogDto, nullable: true, description: 'Null when the case is no backlog case' })
  backlog: OwnBacklogDto | null;

  @ApiProperty({ type: BacklogWordsDto })
  names: BacklogWordsDto;
}
