import { archiveDossier } from '#libs/petition/archive-dossier';
import { describeWorker } from '#processes/describe-worker';
import { ArchiveDossierWorker } from './archive-dossier.worker';

jest.mock('#libs/petition/archive-dossier');

const petitionId = '019a0000-0000-7000-8000-000000000001';

describeWorker(ArchiveDossierWorker, {
  useCase: archiveDossier,
  variables: { petitionId },
  // The key of the job's own instance: only the one that handles the case files it.
  asked: [petitionId, '2251799813685249'],
  told: [['nothing but that the dossier is archived', undefined, {}]],
});
