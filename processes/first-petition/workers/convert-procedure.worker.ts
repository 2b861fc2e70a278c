import { OfficeService } from '#libs/office/office.service';
import { convertProcedure } from '#libs/petition/convert-procedure';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { NoOutput, PetitionStepInput } from './petition-step';

@JobWorker({ type: 'first-petition.convert-procedure', input: PetitionStepInput, output: NoOutput })
export class ConvertProcedureWorker implements JobHandler<PetitionStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: PetitionStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await convertProcedure(tx, input.petitionId);
      return {};
    });
  }
}
