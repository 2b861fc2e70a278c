import { OfficeService } from '#libs/office/office.service';
import { openMeeting } from '#libs/meeting/open-meeting';
import type { JobContext, JobHandler } from '#libs/zeebe/job';
import { JobWorker } from '#libs/zeebe/job-worker';
import { MeetingStepInput, OpenMeetingOutput } from '../meeting-step';

@JobWorker({
  type: 'joint-meeting.open-meeting',
  input: MeetingStepInput,
  output: OpenMeetingOutput,
  errors: ['instance-superseded'],
})
export class OpenMeetingWorker implements JobHandler<MeetingStepInput, OpenMeetingOutput> {
  constructor(private readonly office: OfficeService) {}

  handle(input: MeetingStepInput, job: JobContext): Promise<OpenMeetingOutput> {
    const instance = { key: job.instanceKey, processVersion: job.processVersion };
    return this.office.forJob(job, (tx) => openMeeting(tx, input.meetingId, instance));
  }
}
