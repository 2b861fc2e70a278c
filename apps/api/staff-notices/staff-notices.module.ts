import { Module } from '@nestjs/common';
import { StaffNoticesController } from './staff-notices.controller';
import { StaffNoticesService } from './staff-notices.service';

@Module({ controllers: [StaffNoticesController], providers: [StaffNoticesService] })
export class StaffNoticesModule {}
