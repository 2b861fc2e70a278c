import { IsString, Matches } from 'class-validator';
import { OfficeService } from '#libs/office/office.service';
import { listDueCases } from '#libs/retention/list-due-cases';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';

/** Which rules the round goes by, as the diagram says: the id of their citation. */
export class ListDueCasesInput {
  @IsString()
  @Matches(/^archive-periods-2006$/)
  ruleSetId: string;
}

/** The diagram asks nothing. */
export class NoOutput {}

@JobWorker({ type: 'retention-check.list-due-cases', input: ListDueCasesInput, output: NoOutput })
export class ListDueCasesWorker implements JobHandler<ListDueCasesInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(_: ListDueCasesInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await listDueCases(tx);
      return {};
    });
  }
}
