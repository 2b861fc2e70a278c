import { Module } from '@nestjs/common';
import { RunningCasesController } from './running-cases.controller';

@Module({ controllers: [RunningCasesController] })
export class RunningCasesModule {}
