import { OfficeService } from '#libs/office/office.service';
import { reportOutcome } from '#libs/meeting/report-outcome';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { MeetingStepInput, ReportOutcomeOutput } from '../meeting-step';

@JobWorker({
  type: 'joint-meeting.report-outcome',
  input: MeetingStepInput,
  output: ReportOutcomeOutput,
})
export class ReportOutcomeWorker implements JobHandler<MeetingStepInput, ReportOutcomeOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: MeetingStepInput, job: JobContext): Promise<ReportOutcomeOutput> {
    return this.office.forJob(job, (tx) => reportOutcome(tx, input.meetingId));
  }
}
