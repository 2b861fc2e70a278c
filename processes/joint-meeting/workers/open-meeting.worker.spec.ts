import { openMeeting } from '#libs/meeting/open-meeting';
import { describeWorker } from '#processes/describe-worker';
import { OpenMeetingWorker } from './open-meeting.worker';

jest.mock('#libs/meeting/open-meeting');

const step = { meetingId: '019a0000-0000-7000-8000-000000000001' };
const opened = { convenerGroup: 'town:leader', clerkGroup: 'petition-office:registrar', regular: false };

describeWorker(OpenMeetingWorker, {
  useCase: openMeeting,
  variables: step,
  asked: [step.meetingId, { key: '2251799813685249', processVersion: 4 }],
  told: [['who convenes and who prepares', opened, opened]],
  untold: [['a group that is no code', { ...opened, convenerGroup: '何志强' }, 'convenerGroup']],
});
