import { beginTalk } from '#libs/assisted-return/hold-talk';
import { describeWorker } from '#processes/describe-worker';
import { BeginTalkWorker } from './begin-talk.worker';

jest.mock('#libs/assisted-return/hold-talk');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  returnId: '019a0000-0000-7000-8000-000000000002',
};
const groups = { leaderGroup: 'town:leader' };

describeWorker(BeginTalkWorker, {
  useCase: beginTalk,
  variables: step,
  asked: [step],
  told: [['who talks', groups, groups]],
  untold: [['a group that is no code', { leaderGroup: '周明远' }, 'leaderGroup']],
});
