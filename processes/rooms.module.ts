import { Module } from '@nestjs/common';
import { CaseErasureTasksModule, CaseErasureWorkersModule } from './case-erasure/case-erasure.module';
import { DeadlineWatchWorkersModule } from './deadline-watch/deadline-watch.module';
import { FirstPetitionTasksModule, FirstPetitionWorkersModule } from './first-petition/first-petition.module';
import { MergedCaseWorkersModule } from './merged-case/merged-case.module';
import { ReReviewTasksModule, ReReviewWorkersModule } from './re-review/re-review.module';
import { ReopeningTasksModule, ReopeningWorkersModule } from './reopening/reopening.module';
import { RetentionCheckWorkersModule } from './retention-check/retention-check.module';
import { ReviewTasksModule, ReviewWorkersModule } from './review/review.module';

/** What the rooms bring to the api. */
@Module({
  imports: [
    FirstPetitionTasksModule,
    ReviewTasksModule,
    ReReviewTasksModule,
    ReopeningTasksModule,
    CaseErasureTasksModule,
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
    DeadlineWatchWorkersModule,
    RetentionCheckWorkersModule,
    CaseErasureWorkersModule,
  ],
})
export class RoomWorkersModule {}
