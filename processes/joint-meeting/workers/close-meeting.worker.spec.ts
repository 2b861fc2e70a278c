import { closeMeeting } from '#libs/meeting/report-outcome';
import { describeWorker } from '#processes/describe-worker';
import { CloseMeetingWorker } from './close-meeting.worker';

jest.mock('#libs/meeting/report-outcome');

const step = { meetingId: '019a0000-0000-7000-8000-000000000001' };

describeWorker(CloseMeetingWorker, {
  useCase: closeMeeting,
  variables: step,
  asked: [step.meetingId],
  told: [['nothing but that it is done', undefined, {}]],
});
