import { Module } from '@nestjs/common';
import {
  AssistanceReferralTasksModule,
  AssistanceReferralWorkersModule,
} from './assistance-referral/assistance-referral.module';
import {
  AssistedReturnTasksModule,
  AssistedReturnWorkersModule,
} from './assisted-return/assisted-return.module';
import { BacklogCaseTasksModule, BacklogCaseWorkersModule } from './backlog-case/backlog-case.module';
import { CaseErasureTasksModule, CaseErasureWorkersModule } from './case-erasure/case-erasure.module';
import { DeadlineWatchWorkersModule } from './deadline-watch/deadline-watch.module';
import {
  ErasureRequestTasksModule,
  ErasureRequestWorkersModule,
} from './erasure-request/erasure-request.module';
import { FirstPetitionTasksModule, FirstPetitionWorkersModule } from './first-petition/first-petition.module';
import { MergedCaseWorkersModule } from './merged-case/merged-case.module';
import { JointMeetingTasksModule, JointMeetingWorkersModule } from './joint-meeting/joint-meeting.module';
import {
  MeetingResolutionTasksModule,
  MeetingResolutionWorkersModule,
} from './meeting-resolution/meeting-resolution.module';
import { MeetingReminderWorkersModule } from './meeting-reminder/meeting-reminder.module';
import { MeetingYearCheckWorkersModule } from './meeting-year-check/meeting-year-check.module';
import { ReReviewTasksModule, ReReviewWorkersModule } from './re-review/re-review.module';
import { ReopeningTasksModule, ReopeningWorkersModule } from './reopening/reopening.module';
import { RetentionCheckWorkersModule } from './retention-check/retention-check.module';
import { ReviewTasksModule, ReviewWorkersModule } from './review/review.module';
import { SupervisionTasksModule, SupervisionWorkersModule } from './supervision/supervision.module';

/** What the rooms bring to the api. */
@Module({
  imports: [
    FirstPetitionTasksModule,
    ReviewTasksModule,
    ReReviewTasksModule,
    ReopeningTasksModule,
    JointMeetingTasksModule,
    MeetingResolutionTasksModule,
    SupervisionTasksModule,
    AssistedReturnTasksModule,
    BacklogCaseTasksModule,
    AssistanceReferralTasksModule,
    CaseErasureTasksModule,
    ErasureRequestTasksModule,
  ],
})
export class RoomTasksModule {}

/** What the rooms bring to the worker. */
@Module({
  imports: [
    FirstPetitionWorkersModule,
    ReviewWorkersModule,
    ReReviewWorkersModule,
    ReopeningWorkersModule,
    MergedCaseWorkersModule,
    SupervisionWorkersModule,
    AssistedReturnWorkersModule,
    BacklogCaseWorkersModule,
    AssistanceReferralWorkersModule,
    DeadlineWatchWorkersModule,
    RetentionCheckWorkersModule,
    JointMeetingWorkersModule,
    MeetingResolutionWorkersModule,
    MeetingReminderWorkersModule,
    MeetingYearCheckWorkersModule,
    CaseErasureWorkersModule,
    ErasureRequestWorkersModule,
  ],
})
export class RoomWorkersModule {}
