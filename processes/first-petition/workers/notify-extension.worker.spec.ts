import { notifyExtension } from '#libs/petition/notify-extension';
import { describeWorker } from '#processes/describe-worker';
import { NotifyExtensionWorker } from './notify-extension.worker';

jest.mock('#libs/petition/notify-extension');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(NotifyExtensionWorker, {
  useCase: notifyExtension,
  variables: { petitionId },
  asked: [petitionId],
  told: [['nothing but that the notice of more time is given', undefined, {}]],
});
