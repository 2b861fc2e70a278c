import { Module } from '@nestjs/common';
import { ConductController } from './conduct.controller';
import { ConductService } from './conduct.service';
import { PublicConductController } from './public-conduct.controller';

@Module({ controllers: [ConductController, PublicConductController], providers: [ConductService] })
export class ConductModule {}
