import { takeUpPetition } from '#libs/petition/merging/take-up-petition';
import { describeWorker } from '#processes/describe-worker';
import { TakeUpPetitionWorker } from './take-up-petition.worker';

jest.mock('#libs/petition/merging/take-up-petition');

const cause = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  rehandlingId: '019a0000-0000-7000-8000-000000000002',
};
const takenUp = {
  position: 'investigate',
  handlerGroup: 'hexi:handler',
  headGroup: 'hexi:head',
  triageGroup: 'petition-office:registrar',
  procedure: 'ordinary',
};

describeWorker(TakeUpPetitionWorker, {
  useCase: takeUpPetition,
  variables: cause,
  asked: [cause, { key: '2251799813685249', processVersion: 4 }],
  told: [['where it goes on, and who handles it', takenUp, takenUp]],
  untold: [['a group that is no code', { ...takenUp, headGroup: '吴国栋' }, 'headGroup']],
});
