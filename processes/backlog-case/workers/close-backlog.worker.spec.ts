import { closeBacklog } from '#libs/backlog/close-backlog';
import { describeWorker } from '#processes/describe-worker';
import { CloseBacklogWorker } from './close-backlog.worker';

jest.mock('#libs/backlog/close-backlog');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  backlogId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(CloseBacklogWorker, {
  useCase: closeBacklog,
  variables: step,
  asked: [step, '2251799813685249', 'close-backlog'],
  told: [
    ['that it is settled', { settled: true }, { settled: true }],
    ['that it is over unsettled', { settled: false }, { settled: false }],
  ],
  untold: [['no truth value', { settled: '化解' }, 'settled']],
});
