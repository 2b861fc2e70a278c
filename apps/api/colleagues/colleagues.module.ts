import { Module } from '@nestjs/common';
import { ColleaguesController } from './colleagues.controller';
import { ColleaguesService } from './colleagues.service';
import { CommentsController } from './comments.controller';
import { CommentsService } from './comments.service';

@Module({
  controllers: [ColleaguesController, CommentsController],
  providers: [ColleaguesService, CommentsService],
})
export class ColleaguesModule {}
