import { Module } from '@nestjs/common';
import { CoSignaturesController } from './co-signatures.controller';
import { CoSignaturesService } from './co-signatures.service';
import { InboxController } from './inbox.controller';
import { TaskFieldsController } from './task-fields.controller';
import { TaskBatchService } from './task-batch.service';
import { TasksController } from './tasks.controller';

/** Needs InboxModule beside it. */
@Module({
  controllers: [InboxController, TasksController, TaskFieldsController, CoSignaturesController],
  providers: [TaskBatchService, CoSignaturesService],
})
export class InboxRoutesModule {}
