import { IsBoolean } from 'class-validator';
import { deliverOpinion } from '#libs/petition/deliver-opinion';
import { OfficeService } from '#libs/office/office.service';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { PetitionStepInput } from './petition-step';

export class DeliverOpinionOutput {
  /** False when nobody is named whom it could be delivered to. */
  @IsBoolean()
  deliverable: boolean;
}

@JobWorker({
  type: 'first-petition.deliver-opinion',
  input: PetitionStepInput,
  output: DeliverOpinionOutput,
})
export class DeliverOpinionWorker implements JobHandler<PetitionStepInput, DeliverOpinionOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: PetitionStepInput, job: JobContext): Promise<DeliverOpinionOutput> {
    return this.office.forJob(job, (tx) => deliverOpinion(tx, input.petitionId));
  }
}
