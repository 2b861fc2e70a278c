import { openReminder } from '#libs/meeting/remind-participants';
import { describeWorker } from '#processes/describe-worker';
import { OpenReminderWorker } from './open-reminder.worker';

jest.mock('#libs/meeting/remind-participants');

const step = {
  meetingId: '019a0000-0000-7000-8000-000000000001',
  roundId: '019a0000-0000-7000-8000-000000000002',
};
const opened = { remindAt: '2026-03-09T01:30:00.000Z', inTime: true };

describeWorker(OpenReminderWorker, {
  useCase: openReminder,
  variables: step,
  asked: [step, { key: '2251799813685249', processVersion: 4 }],
  told: [['when to remind', opened, opened]],
  untold: [['a word in place of an instant', { ...opened, remindAt: 'tomorrow' }, 'remindAt']],
});
