import { Module } from '@nestjs/common';
import { meetingYearCheckWorkers } from './meeting-year-check.workers';

/** For the worker: the room's service tasks. Needs OfficeModule. Nobody has a task in it. */
@Module({ providers: Object.values(meetingYearCheckWorkers) })
export class MeetingYearCheckWorkersModule {}
