import { IsArray, IsBoolean, IsUUID, Matches } from 'class-validator';

/** Ids alone: what people wrote is read from Postgres. */
export class MeetingStepInput {
  @IsUUID()
  meetingId: string;
}

/** One of the resolutions of the meeting. */
export class MeetingTaskInput {
  @IsUUID()
  meetingTaskId: string;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

export class OpenMeetingOutput {
  @Matches(/^[a-z0-9-]+:[a-z-]+$/)
  convenerGroup: string;

  @Matches(/^[a-z0-9-]+:[a-z-]+$/)
  clerkGroup: string;

  /** Planned over the year: nobody decides whether it is held. */
  @IsBoolean()
  regular: boolean;
}

export class ReportOutcomeOutput {
  @IsArray()
  @IsUUID('all', { each: true })
  meetingTaskIds: string[];
}
