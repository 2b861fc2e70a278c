import { deliverOpinion } from '#libs/petition/deliver-opinion';
import { describeWorker } from '#processes/describe-worker';
import { DeliverOpinionWorker } from './deliver-opinion.worker';

jest.mock('#libs/petition/deliver-opinion');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(DeliverOpinionWorker, {
  useCase: deliverOpinion,
  variables: { petitionId },
  asked: [petitionId],
  told: [
    ['that there is somebody to deliver to', { deliverable: true }, { deliverable: true }],
    ['that there is nobody', { deliverable: false }, { deliverable: false }],
  ],
  untold: [
    ['whether it was delivered in a word', { deliverable: 'yes' }, 'deliverable'],
    ['to whom', { deliverable: true, recipient: '王小明' }, 'recipient'],
    ['nothing, for a gateway asks', {}, 'deliverable'],
  ],
});
