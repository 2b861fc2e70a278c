import { Module } from '@nestjs/common';
import { BoardController } from './board.controller';

/** Needs SupervisionModule beside it. */
@Module({ controllers: [BoardController] })
export class SupervisionRoutesModule {}
