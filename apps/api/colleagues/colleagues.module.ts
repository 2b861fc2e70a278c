import { Module } from '@nestjs/common';
import { ColleaguesController } from './colleagues.controller';
import { ColleaguesService } from './colleagues.service';

@Module({ controllers: [ColleaguesController], providers: [ColleaguesService] })
export class ColleaguesModule {}
