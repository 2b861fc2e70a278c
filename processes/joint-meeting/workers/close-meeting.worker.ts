import { OfficeService } from '#libs/office/office.service';
import { closeMeeting } from '#libs/meeting/report-outcome';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { MeetingStepInput, NoOutput } from '../meeting-step';

@JobWorker({
  type: 'joint-meeting.close-meeting',
  input: MeetingStepInput,
  output: NoOutput,
})
export class CloseMeetingWorker implements JobHandler<MeetingStepInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: MeetingStepInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await closeMeeting(tx, input.meetingId);
      return {};
    });
  }
}
