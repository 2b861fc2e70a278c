import { Module } from '@nestjs/common';
import { CoSignaturesController } from './co-signatures.controller';
import { CoSignaturesService } from './co-signatures.service';
import { InboxController } from './inbox.controller';
import { TaskBatchService } from './task-batch.service';
import { TasksController } from './tasks.controller';

/** Needs InboxModule beside it. */
@Module({
  controllers: [InboxController, TasksController, CoSignaturesController],
  providers: [TaskBatchService, CoSignaturesService],
})
export class InboxRoutesModule {}
