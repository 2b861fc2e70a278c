import { Module } from '@nestjs/common';
import { DesignerController } from './designer.controller';
import { DesignerService } from './designer.service';
import { PublishingService } from './publishing.service';

@Module({ controllers: [DesignerController], providers: [DesignerService, PublishingService] })
export class DesignerModule {}
