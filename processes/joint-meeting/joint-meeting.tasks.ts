import type { MeetingCompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { decideMeeting } from '#libs/meeting/decide-meeting';
import { planMeeting } from '#libs/meeting/plan-meeting';
import { recordMeeting, returnMinutes } from '#libs/meeting/record-meeting';
import { signMinutes } from '#libs/meeting/sign-minutes';
import {
  type DecideMeetingCompletion,
  decideMeetingTask,
  routing as decideRouting,
} from './tasks/decide-meeting.completion';
import {
  type PlanMeetingCompletion,
  planMeetingTask,
  routing as planRouting,
} from './tasks/plan-meeting.completion';
import {
  type RecordMeetingCompletion,
  recordMeetingTask,
  routing as recordRouting,
} from './tasks/record-meeting.completion';
import {
  type SignMinutesCompletion,
  signMinutesTask,
  routing as signRouting,
} from './tasks/sign-minutes.completion';

/** All are about the meeting itself; its cases learn of it by what is written into their dossiers. */
export const jointMeetingRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: decideMeetingTask,
    routing: decideRouting,
    meetingHandler: ({ tx, task, values }: MeetingCompletionContext<DecideMeetingCompletion>) =>
      decideMeeting(tx, task.meetingId, values),
  },
  {
    contract: planMeetingTask,
    routing: planRouting,
    meetingHandler: ({ tx, task, values }: MeetingCompletionContext<PlanMeetingCompletion>) =>
      planMeeting(tx, task.meetingId, values),
  },
  {
    contract: recordMeetingTask,
    routing: recordRouting,
    meetingHandler: ({ tx, task, values }: MeetingCompletionContext<RecordMeetingCompletion>) =>
      recordMeeting(tx, task.meetingId, values),
  },
  {
    contract: signMinutesTask,
    routing: signRouting,
    notSamePersonAs: ['record-meeting'],
    meetingHandler: async ({ tx, task, values }: MeetingCompletionContext<SignMinutesCompletion>) => {
      if (values.signed) await signMinutes(tx, task.meetingId, values.paperHash ?? '');
      else await returnMinutes(tx, task.meetingId);
    },
  },
];
