import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module';
import { DeadLettersController } from './dead-letters.controller';
import { OperationsController } from './operations.controller';
import { OperationsService } from './operations.service';
import { WebhooksController } from './webhooks.controller';
import { WebhooksService } from './webhooks.service';

@Module({
  imports: [HealthModule],
  controllers: [OperationsController, WebhooksController, DeadLettersController],
  providers: [OperationsService, WebhooksService],
})
export class OperationsModule {}
