import { Module } from '@nestjs/common';
import { EngineProbe } from './engine-probe';
import { HealthController } from './health.controller';
import { HealthService } from './health.service';

@Module({
  controllers: [HealthController],
  providers: [HealthService, EngineProbe],
  exports: [HealthService, EngineProbe],
})
export class HealthModule {}
