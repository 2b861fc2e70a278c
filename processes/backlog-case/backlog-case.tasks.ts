import { drawPlan } from '#libs/backlog/draw-plan';
import { examineStall } from '#libs/backlog/examine-stall';
import { holdMeeting } from '#libs/backlog/hold-meeting';
import { recordInPerson } from '#libs/backlog/record-in-person';
import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { type DrawPlanCompletion, drawPlanTask, routing as drawn } from './tasks/draw-plan.completion';
import {
  type ExamineStallCompletion,
  examineStallTask,
  routing as examined,
} from './tasks/examine-stall.completion';
import {
  type HoldQuarterlyMeetingCompletion,
  holdQuarterlyMeetingTask,
  routing as held,
} from './tasks/hold-quarterly-meeting.completion';
import {
  type InspectInPersonCompletion,
  inspectInPersonTask,
  routing as inspected,
} from './tasks/inspect-in-person.completion';
import {
  type StudyInPersonCompletion,
  studyInPersonTask,
  routing as studied,
} from './tasks/study-in-person.completion';
import {
  type TalkInPersonCompletion,
  talkInPersonTask,
  routing as talked,
} from './tasks/talk-in-person.completion';

/** Each is refused when the backlog case has ended before it was done; the three things in person to all but the leader. */
export const backlogCaseRegistrations: readonly UserTaskRegistration[] = [
  {
    contract: talkInPersonTask,
    routing: talked,
    handler: ({ tx, task, values }: CompletionContext<TalkInPersonCompletion>) =>
      recordInPerson(tx, task, 'talk', values),
  },
  {
    contract: drawPlanTask,
    routing: drawn,
    handler: ({ tx, task, values }: CompletionContext<DrawPlanCompletion>) => drawPlan(tx, task, values),
  },
  {
    contract: studyInPersonTask,
    routing: studied,
    handler: ({ tx, task, values }: CompletionContext<StudyInPersonCompletion>) =>
      recordInPerson(tx, task, 'study', values),
  },
  {
    contract: inspectInPersonTask,
    routing: inspected,
    handler: ({ tx, task, values }: CompletionContext<InspectInPersonCompletion>) =>
      recordInPerson(tx, task, 'inspection', values),
  },
  {
    contract: holdQuarterlyMeetingTask,
    routing: held,
    handler: ({ tx, task, values }: CompletionContext<HoldQuarterlyMeetingCompletion>) =>
      holdMeeting(tx, task, values),
  },
  {
    contract: examineStallTask,
    routing: examined,
    handler: ({ tx, task, values }: CompletionContext<ExamineStallCompletion>) =>
      examineStall(tx, task, values),
  },
];
