import { deliverAccusationReply } from '#libs/petition/deliver-accusation-reply';
import { describeWorker } from '#processes/describe-worker';
import { DeliverAccusationReplyWorker } from './deliver-accusation-reply.worker';

jest.mock('#libs/petition/deliver-accusation-reply');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(DeliverAccusationReplyWorker, {
  useCase: deliverAccusationReply,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the reply is delivered', undefined, {}]],
});
