import type { GuardRule } from '../catalogue';
import { finding } from '../finding';
import type { Rule } from './rule';

type Required = Omit<GuardRule, 'kind'>;

/**
 * Guards that a process of this name can't do without, whoever draws it and whatever its room says. The steps of a
 * process that is still to come are named here, so that it can't be published without them.
 */
export const REQUIRED_GUARDS: Readonly<Record<string, readonly Required[]>> = {
  'first-petition': [
    // What another unit passes on, or what goes on after a merger or a split, has been registered before.
    { to: 'triage-petition', through: ['register-petition', 'receive-transfer', 'take-up-petition'] },
    { to: 'petition-refused', through: ['notify-refusal'] },
    { to: 'petition-redirected', through: ['notify-redirection'] },
    { to: 'petition-forwarded', through: ['forward-petition'] },
    { to: 'investigate-petition', through: ['notify-acceptance', 'start-rehandling', 'take-up-petition'] },
    // A merged case's opinion was signed as that of its leading case; the use case refuses to deliver any other.
    { to: 'deliver-opinion', through: ['sign-opinion', 'take-up-petition'] },
    { to: 'archive-dossier', through: ['deliver-opinion', 'deliver-accusation-reply'] },
    // Nobody's 30 days for a review are drawn away (guard 9, Reg. 35).
    { to: 'follow-up-done', through: ['review-window-ended', 'appeal-concluded'] },
    { to: 'handle-accusation', through: ['protect-accusation'] },
  ],
  // Nobody's case is held without their being told, nor ends there unanswered (guard 3).
  'merged-case': [
    { to: 'until-answered', through: ['receive-merge'] },
    { to: 'merge-handed-on', through: ['hand-on-merge'] },
  ],
  // Nobody is ordered to rectify or circulated unheard, and a supervision ends with the work alone.
  supervision: [
    { to: 'order-rectification', through: ['examine-answer'] },
    { to: 'circulate-refusal', through: ['examine-answer'] },
    { to: 'close-supervision', through: ['supervised-work-done'] },
  ],
  review: [
    { to: 'review-refused', through: ['refuse-review'] },
    { to: 'deliver-review', through: ['sign-review'] },
    { to: 'review-concluded', through: ['deliver-review'] },
  ],
  're-review': [
    { to: 're-review-refused', through: ['refuse-re-review'] },
    { to: 'deliver-re-review', through: ['sign-re-review'] },
    { to: 're-review-concluded', through: ['deliver-re-review'] },
  ],
  // Nothing is erased by machine alone: one person proposes, another one approves.
  'case-erasure': [
    { to: 'approve-erasure', through: ['appraise-case'] },
    { to: 'erase-records', through: ['approve-erasure'] },
    { to: 'case-erased', through: ['certify-erasure'] },
  ],
  // Only what is on record ends a backlog case, and the leader hears the petitioner before there is a plan (guard 3).
  'backlog-case': [
    { to: 'draw-plan', through: ['talk-in-person'] },
    { to: 'inspect-in-person', through: ['study-in-person'] },
    { to: 'close-backlog', through: ['backlog-over'] },
    { to: 'end-backlog', through: ['backlog-overtaken'] },
    { to: 'backlog-settled', through: ['close-backlog'] },
  ],
  // Nobody travels without having agreed, by their own signature or query code, and only they say that they have arrived
  // (guard 6).
  'assisted-return': [
    { to: 'arrange-travel', through: ['record-consent'] },
    { to: 'record-consent', through: ['consent-given'] },
    { to: 'begin-talk', through: ['arrival-told'] },
  ],
};

/** The room guards at least what its process must; `guardsHold` then sees to it that the diagram does. */
export const requiredGuards: Rule = ({ catalogue }) =>
  (REQUIRED_GUARDS[catalogue.processId] ?? [])
    .filter(
      ({ to, through }) =>
        !catalogue.guards.some((guard) => guard.to === to && within(guard.through, through)),
    )
    .map(({ to, through }) =>
      finding('guard.dropped', to, { process: catalogue.processId, through: through.join(' / ') }),
    );

/** A guard may be stricter than it must be, never wider. */
const within = (has: readonly string[], allowed: readonly string[]) =>
  has.every((id) => allowed.includes(id));
