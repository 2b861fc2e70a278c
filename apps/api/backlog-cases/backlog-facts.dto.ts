import { ApiProperty } from '@nestjs/swagger';
import {
  BACKLOG_OUTCOMES,
  BACKLOG_STATES,
  BACKLOG_TALKS,
  type BacklogOutcome,
  type BacklogState,
  type BacklogTalk,
  IN_PERSON,
  type InPerson,
  MEETING_RESULTS,
  type MeetingResult,
} from '#libs/backlog/vocabulary';
import type { Light } from '#libs/deadline/light';
import { LIGHTS } from '#libs/inbox/task-light';
import { LocalText } from '../http/local-text.dto';

/** What the office calls the three things that the responsible leader does in person. */
export class BacklogWordsDto {
  @ApiProperty({ type: LocalText })
  talk: LocalText;

  @ApiProperty({ type: LocalText })
  study: LocalText;

  @ApiProperty({ type: LocalText })
  inspection: LocalText;
}

export class BacklogPersonDto {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ type: LocalText, nullable: true, description: 'Null when somebody else is to be named' })
  unit: LocalText | null;
}

export class LitDayDto {
  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ enum: LIGHTS, enumName: 'Light' })
  light: Light;
}

export class MilestoneMoveDto {
  @ApiProperty({ format: 'date-time' })
  from: Date;

  @ApiProperty({ format: 'date-time' })
  to: Date;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ format: 'date-time' })
  at: Date;
}

export class MilestoneDto extends LitDayDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  what: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn: string | null;

  @ApiProperty({ type: [MilestoneMoveDto], description: 'Oldest first' })
  moves: MilestoneMoveDto[];
}

export class InPersonDto {
  @ApiProperty({ enum: IN_PERSON })
  act: InPerson;

  @ApiProperty({ enum: BACKLOG_TALKS, nullable: true, type: String, description: 'Of the talk alone' })
  talk: BacklogTalk | null;

  @ApiProperty({ format: 'date' })
  doneOn: string;

  @ApiProperty()
  record: string;

  @ApiProperty({ description: 'The leader, who alone can record it' })
  by: string;
}

export class QuarterlyMeetingDto {
  @ApiProperty({ format: 'date' })
  heldOn: string;

  @ApiProperty({ enum: MEETING_RESULTS })
  result: MeetingResult;

  @ApiProperty()
  record: string;

  @ApiProperty()
  by: string;
}

export class BacklogUnitDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;
}

/** What is on record of a backlog case: of cases, and of the office’s own people. */
export class BacklogFactsDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: BACKLOG_STATES })
  state: BacklogState;

  @ApiProperty({ enum: BACKLOG_OUTCOMES, nullable: true, type: String })
  outcome: BacklogOutcome | null;

  @ApiProperty()
  reason: string;

  @ApiProperty({ format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ description: 'Who opened it' })
  by: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was undone' })
  endReason: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: Date | null;

  @ApiProperty({ type: BacklogUnitDto })
  unit: BacklogUnitDto;

  @ApiProperty({ type: BacklogPersonDto })
  townLeader: BacklogPersonDto;

  @ApiProperty({ type: BacklogPersonDto })
  communityLeader: BacklogPersonDto;

  @ApiProperty({ type: BacklogPersonDto })
  responsible: BacklogPersonDto;

  @ApiProperty({ type: String, nullable: true })
  plan: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  plannedAt: Date | null;

  @ApiProperty({ type: [InPersonDto] })
  acts: InPersonDto[];

  @ApiProperty({ type: [MilestoneDto] })
  milestones: MilestoneDto[];

  @ApiProperty({ type: [QuarterlyMeetingDto], description: 'Newest first' })
  meetings: QuarterlyMeetingDto[];

  @ApiProperty({ type: LitDayDto, nullable: true, description: 'The quarter that runs' })
  quarter: LitDayDto | null;
}
