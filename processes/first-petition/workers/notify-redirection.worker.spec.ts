import { notifyRedirection } from '#libs/petition/notify-redirection';
import { describeWorker } from '#processes/describe-worker';
import { NotifyRedirectionWorker } from './notify-redirection.worker';

jest.mock('#libs/petition/notify-redirection');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(NotifyRedirectionWorker, {
  useCase: notifyRedirection,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the petitioner knows where to go', undefined, {}]],
});
