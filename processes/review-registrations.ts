import type { CompletionContext, UserTaskRegistration } from '#libs/inbox/user-task-registry';
import { refuseFutureDays } from '#libs/petition/no-future-days';
import { draftReview } from '#libs/petition/draft-review';
import { judgeLateness } from '#libs/petition/judge-lateness';
import { refusePastHearing } from '#libs/petition/notify-review-hearing';
import { signReview } from '#libs/petition/sign-review';
import type { AppealLevel } from '#libs/petition/vocabulary';
import type {
  ExaminationCompletion,
  LatenessCompletion,
  ReviewOpinionCompletion,
  SignatureCompletion,
} from './review-completions';

type Task = Pick<UserTaskRegistration, 'contract' | 'routing'>;

/** The user tasks of one level of appeal. */
export interface ReviewTasks {
  lateness: Task;
  examination: Task;
  hearing: Task;
  draft: Task;
  signature: Task;
}

/** Whoever did one of these has handled the matter: they neither examine, draft nor sign its review (Reg. 28). */
const HANDLED = [
  'accept-petition',
  'investigate-petition',
  'hold-mediation',
  'hold-hearing',
  'classify-claim',
  'resolve-claim',
  'explain-policy',
  'draft-opinion',
  'reply-simply',
  'sign-opinion',
];
const REVIEWED = ['examine-review', 'hold-review-hearing', 'draft-review', 'sign-review'];

/** What completing the user tasks of a review or a re-review does to the office's records. */
export function appealRegistrations(level: AppealLevel, tasks: ReviewTasks): readonly UserTaskRegistration[] {
  const strangers = level === 're-review' ? [...HANDLED, ...REVIEWED] : HANDLED;
  const examiners = [tasks.lateness, tasks.examination, tasks.hearing, tasks.draft];
  return [
    {
      ...tasks.lateness,
      notSamePersonAs: strangers,
      handler: ({ tx, task, values }: CompletionContext<LatenessCompletion>) =>
        judgeLateness(tx, task.instanceKey, values),
    },
    {
      ...tasks.examination,
      notSamePersonAs: strangers,
      handler: async ({ tx, values }: CompletionContext<ExaminationCompletion>) =>
        refusePastHearing(values.hearingOn, tx.now),
    },
    {
      ...tasks.hearing,
      notSamePersonAs: strangers,
      handler: async ({ tx, values }: CompletionContext) => refuseFutureDays(values, tx.now),
    },
    {
      ...tasks.draft,
      notSamePersonAs: strangers,
      handler: ({ tx, task, values }: CompletionContext<ReviewOpinionCompletion>) =>
        draftReview(tx, task.petitionId, level, values),
    },
    {
      ...tasks.signature,
      notSamePersonAs: [...strangers, ...examiners.map((task) => task.contract.elementId)],
      handler: async ({ tx, task, values }: CompletionContext<SignatureCompletion>) => {
        if (values.approved) await signReview(tx, task.petitionId, level, values.paperHash ?? '');
      },
    },
  ];
}
