import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller';
import { AbsencesService } from './absences.service';
import { DeputyshipsController } from './deputyships.controller';

@Module({ controllers: [AbsencesController, DeputyshipsController], providers: [AbsencesService] })
export class AbsencesModule {}
