import { Module } from '@nestjs/common';
import { meetingReminderWorkers } from './meeting-reminder.workers';

/** For the worker: the room's service tasks. Needs OfficeModule. Nobody has a task in it. */
@Module({ providers: Object.values(meetingReminderWorkers) })
export class MeetingReminderWorkersModule {}
