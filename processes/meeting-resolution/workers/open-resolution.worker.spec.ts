import { openResolution } from '#libs/meeting/follow-through';
import { describeWorker } from '#processes/describe-worker';
import { OpenResolutionWorker } from './open-resolution.worker';

jest.mock('#libs/meeting/follow-through');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  meetingTaskId: '019a0000-0000-7000-8000-000000000002',
};
const opened = {
  ownerGroup: 'dongjie:head',
  convenerGroup: 'town:leader',
  deadlineId: '019a0000-0000-7000-8000-000000000003',
};

describeWorker(OpenResolutionWorker, {
  useCase: openResolution,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['whose it is and until when', opened, opened]],
  untold: [['a day in place of its id', { ...opened, deadlineId: '2026-03-01' }, 'deadlineId']],
});
