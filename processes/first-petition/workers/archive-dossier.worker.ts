import { archiveDossier } from '#libs/petition/archive-dossier';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, PetitionStepInput } from './petition-step';

@JobWorker({ type: 'first-petition.archive-dossier', input: PetitionStepInput, output: NoOutput })
export class ArchiveDossierWorker implements JobHandler<PetitionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  async handle(input: PetitionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await archiveDossier(tx, input.petitionId, job.instanceKey);
      return {};
    });
  }
}
