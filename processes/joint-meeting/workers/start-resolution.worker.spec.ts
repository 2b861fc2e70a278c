import { startFollowThrough } from '#libs/meeting/follow-through';
import { describeWorker } from '#processes/describe-worker';
import { StartResolutionWorker } from './start-resolution.worker';

jest.mock('#libs/meeting/follow-through');

const step = { meetingTaskId: '019a0000-0000-7000-8000-000000000001' };

describeWorker(StartResolutionWorker, {
  useCase: startFollowThrough,
  variables: step,
  asked: [step.meetingTaskId],
  told: [['nothing but that it is done', undefined, {}]],
});
