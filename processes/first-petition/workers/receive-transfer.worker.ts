import { IsIn, IsUUID, Matches } from 'class-validator';
import { OfficeService } from '#libs/office/office.service';
import { receiveTransfer } from '#libs/petition/receive-transfer';
import { PROCEDURES, type Procedure } from '#libs/petition/vocabulary';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { PetitionStepInput } from './petition-step';

export class ReceiveTransferInput extends PetitionStepInput {
  /** The transfer that was granted. */
  @IsUUID()
  rehandlingId: string;
}

export class ReceiveTransferOutput {
  @Matches(/^[a-z0-9-]+:handler$/)
  handlerGroup: string;

  @Matches(/^[a-z0-9-]+:head$/)
  headGroup: string;

  @Matches(/^[a-z0-9-]+:supervisor$/)
  triageGroup: string;

  @IsIn(PROCEDURES)
  procedure: Procedure;
}

@JobWorker({
  type: 'first-petition.receive-transfer',
  input: ReceiveTransferInput,
  output: ReceiveTransferOutput,
  errors: ['instance-superseded'],
})
export class ReceiveTransferWorker implements JobHandler<ReceiveTransferInput, ReceiveTransferOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: ReceiveTransferInput, job: JobContext): Promise<ReceiveTransferOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => receiveTransfer(tx, input, instance));
  }
}
