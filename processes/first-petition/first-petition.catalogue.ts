import type { RoomCatalogue } from '#libs/process-contract/catalogue';
import { contractsOf } from '#libs/zeebe/contracts-of';
import { firstPetitionWorkers } from './first-petition.workers';
import { firstPetitionTasks } from './tasks/all-tasks';

/** What the room offers to its diagram, and what no diagram of this name may do without. */
export const firstPetitionCatalogue: RoomCatalogue = {
  processId: 'first-petition',
  directory: 'processes/first-petition',
  workers: contractsOf(firstPetitionWorkers),
  userTasks: firstPetitionTasks.map((task) => task.contract),
  startVariables: ['petitionId', 'rehandlingId', 'transferred', 'takenUp'],
  messageVariables: {
    'petition-withdrawn': [],
    'transfer-requested': ['transferGroup', 'transferId'],
    'transfer-lapsed': [],
    'extension-requested': ['headGroup', 'extensionId'],
    'extension-lapsed': [],
    'joint-meeting-proposed': [],
    'joint-meeting-concluded': [],
    'assistance-decided': [],
    'review-requested': [],
    'review-window-ended': [],
    'appeal-concluded': [],
  },
  guards: [
    // Nobody is refused registration (Reg. 22); what is passed on was registered before.
    {
      kind: 'every-path',
      to: 'triage-petition',
      through: ['register-petition', 'receive-transfer', 'take-up-petition'],
    },
    // Whoever is turned away is told the reason, the article and where to go.
    { kind: 'every-path', to: 'petition-refused', through: ['notify-refusal'] },
    { kind: 'every-path', to: 'petition-redirected', through: ['notify-redirection'] },
    { kind: 'every-path', to: 'petition-forwarded', through: ['forward-petition'] },
    // A written notice of acceptance, or of being handled anew, before anything is investigated (Reg. 23).
    {
      kind: 'every-path',
      to: 'investigate-petition',
      through: ['notify-acceptance', 'start-rehandling', 'take-up-petition'],
    },
    // A case is passed on only when somebody has decided so.
    { kind: 'every-path', to: 'transfer-petition', through: ['decide-transfer'] },
    // An opinion is signed before it is delivered, a merged case's as that of its leading case, and delivered before anything is archived (Reg. 32).
    { kind: 'every-path', to: 'deliver-opinion', through: ['sign-opinion', 'take-up-petition'] },
    { kind: 'every-path', to: 'archive-dossier', through: ['deliver-opinion', 'deliver-accusation-reply'] },
    // The petitioner's 30 days for a review have run, or been used, before a case counts as followed up (Reg. 35).
    { kind: 'every-path', to: 'follow-up-done', through: ['review-window-ended', 'appeal-concluded'] },
    // An accusation is protected before anybody handles it (Reg. 30).
    { kind: 'every-path', to: 'handle-accusation', through: ['protect-accusation'] },
  ],
  tells: [
    'notify-refusal',
    'notify-redirection',
    'forward-petition',
    'join-earlier-case',
    'deliver-opinion',
    'deliver-accusation-reply',
    'record-withdrawal',
    'notify-extension',
    'receive-transfer',
    'take-up-petition',
  ],
  endsUntold: {
    'joint-meeting-recorded': 'the case goes on; what the meeting resolved is in its dossier and its opinion',
    'transfer-ordered':
      'the instance that carries the case on for the other unit tells the petitioner as its first step',
    'transfer-refused': 'the case stays with its unit; nothing changes for the petitioner',
    'transfer-moot': 'what ended the case or answered it meanwhile is what the petitioner was told',
    'extension-refused': 'the period stays what the notice of acceptance said',
    'extension-moot': 'the opinion that was delivered meanwhile is the answer',
  },
};
