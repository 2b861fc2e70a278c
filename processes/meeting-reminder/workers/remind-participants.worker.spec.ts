import { remindParticipants } from '#libs/meeting/remind-participants';
import { describeWorker } from '#processes/describe-worker';
import { RemindParticipantsWorker } from './remind-participants.worker';

jest.mock('#libs/meeting/remind-participants');

const step = {
  meetingId: '019a0000-0000-7000-8000-000000000001',
  roundId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(RemindParticipantsWorker, {
  useCase: remindParticipants,
  variables: step,
  asked: [step],
  told: [['nothing but that it is done', undefined, {}]],
});
