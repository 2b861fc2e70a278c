import { assignPetition } from '#libs/petition/assign-petition';
import { describeWorker } from '#processes/describe-worker';
import { AssignPetitionWorker } from './assign-petition.worker';

jest.mock('#libs/petition/assign-petition');

const petitionId = '019a0000-0000-7000-8000-000000000001';
const handlerGroup = 'dongjie:handler';
const headGroup = 'dongjie:head';

describeWorker(AssignPetitionWorker, {
  useCase: assignPetition,
  variables: { petitionId },
  asked: [petitionId],
  told: [
    ['who works on it and who signs', { handlerGroup, headGroup }, { handlerGroup, headGroup }],
    [
      'a unit with a digit',
      { handlerGroup: 'area-2:handler', headGroup: 'area-2:head' },
      { handlerGroup: 'area-2:handler', headGroup: 'area-2:head' },
    ],
  ],
  untold: [
    ['a group without its head', { handlerGroup }, 'headGroup'],
    ['a name for a group', { handlerGroup: '东街社区:handler', headGroup }, 'handlerGroup'],
    [
      'the groups the wrong way round',
      { handlerGroup: headGroup, headGroup: handlerGroup },
      'handlerGroup,headGroup',
    ],
    ['a unit of nobody', { handlerGroup: ':handler', headGroup: ':head' }, 'handlerGroup,headGroup'],
  ],
});
