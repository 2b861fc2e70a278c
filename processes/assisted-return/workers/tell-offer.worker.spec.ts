import { tellOffer } from '#libs/assisted-return/make-offer';
import { describeWorker } from '#processes/describe-worker';
import { TellOfferWorker } from './tell-offer.worker';

jest.mock('#libs/assisted-return/make-offer');

const step = {
  petitionId: '019a0000-0000-7000-8000-000000000001',
  returnId: '019a0000-0000-7000-8000-000000000002',
};

describeWorker(TellOfferWorker, {
  useCase: tellOffer,
  variables: step,
  asked: [step],
  told: [['nothing', undefined, {}]],
});
