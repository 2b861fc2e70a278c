import { Module } from '@nestjs/common';
import { PaperTemplatesController } from './paper-templates.controller';
import { PaperTemplatesService } from './paper-templates.service';

@Module({ controllers: [PaperTemplatesController], providers: [PaperTemplatesService] })
export class PaperTemplatesModule {}
