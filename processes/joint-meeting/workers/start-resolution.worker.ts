import { OfficeService } from '#libs/office/office.service';
import { startFollowThrough } from '#libs/meeting/follow-through';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { MeetingTaskInput, NoOutput } from '../meeting-step';

@JobWorker({
  type: 'joint-meeting.start-resolution',
  input: MeetingTaskInput,
  output: NoOutput,
})
export class StartResolutionWorker implements JobHandler<MeetingTaskInput, NoOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: MeetingTaskInput, job: JobContext): Promise<NoOutput> {
    return this.office.forJob(job, async (tx) => {
      await startFollowThrough(tx, input.meetingTaskId);
      return {};
    });
  }
}
