import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module';
import { OperationsController } from './operations.controller';
import { OperationsService } from './operations.service';

@Module({ imports: [HealthModule], controllers: [OperationsController], providers: [OperationsService] })
export class OperationsModule {}
