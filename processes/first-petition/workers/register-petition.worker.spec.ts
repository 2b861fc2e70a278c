import { DISCIPLINE_GROUP, REGISTRAR_GROUP, registerPetition } from '#libs/petition/register-petition';
import { describeWorker } from '#processes/describe-worker';
import { RegisterPetitionWorker } from './register-petition.worker';

jest.mock('#libs/petition/register-petition');

const petitionId = '019a0000-0000-7000-8000-000000000001';
const toRegistrar = { triageGroup: REGISTRAR_GROUP };
const toDiscipline = { triageGroup: DISCIPLINE_GROUP };

describeWorker(RegisterPetitionWorker, {
  useCase: registerPetition,
  variables: { petitionId },
  // The instance claims the petition: a second one of the same petition ends itself.
  asked: [petitionId, { key: '2251799813685249', processVersion: 4 }],
  told: [
    ['that the petition office reads it', toRegistrar, toRegistrar],
    ['that discipline alone reads an accusation', toDiscipline, toDiscipline],
  ],
  untold: [
    [
      'a unit that an accusation may be about',
      { ...toDiscipline, triageGroup: 'dongjie:handler' },
      'triageGroup',
    ],
    ['whether somebody is named', { ...toRegistrar, anonymous: true }, 'anonymous'],
    ['who it is from', { ...toRegistrar, petitioner: '王小明' }, 'petitioner'],
  ],
});
