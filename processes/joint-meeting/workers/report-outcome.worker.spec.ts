import { reportOutcome } from '#libs/meeting/report-outcome';
import { describeWorker } from '#processes/describe-worker';
import { ReportOutcomeWorker } from './report-outcome.worker';

jest.mock('#libs/meeting/report-outcome');

const step = { meetingId: '019a0000-0000-7000-8000-000000000001' };
const listed = { meetingTaskIds: ['019a0000-0000-7000-8000-000000000002'] };

describeWorker(ReportOutcomeWorker, {
  useCase: reportOutcome,
  variables: step,
  asked: [step.meetingId],
  told: [
    ['what is to be followed through', listed, listed],
    ['that nothing is', { meetingTaskIds: [] }, { meetingTaskIds: [] }],
  ],
  untold: [['what is no id', { meetingTaskIds: ['尽快解决'] }, 'meetingTaskIds']],
});
