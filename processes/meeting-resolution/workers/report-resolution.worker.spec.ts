import { reportResolution } from '#libs/meeting/follow-through';
import { describeWorker } from '#processes/describe-worker';
import { ReportResolutionWorker } from './report-resolution.worker';

jest.mock('#libs/meeting/follow-through');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  meetingTaskId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(ReportResolutionWorker, {
  useCase: reportResolution,
  variables: step,
  asked: [step],
  told: [['nothing but that it is done', undefined, {}]],
});
