import { IsBoolean, IsISO8601, IsUUID } from 'class-validator';

/** Which meeting, and which of the times that it was given a day. */
export class ReminderStepInput {
  @IsUUID()
  meetingId: string;

  @IsUUID()
  roundId: string;
}

export class OpenReminderOutput {
  @IsISO8601()
  remindAt: string;

  @IsBoolean()
  inTime: boolean;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}
