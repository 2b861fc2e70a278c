import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { BoardReader } from '#libs/supervision/board-reader';
import { Board, BoardParams } from './board.dto';

@ApiTags('supervision')
@Controller('supervision')
export class BoardController {
  constructor(@Inject(BoardReader) private readonly board: BoardReader) {}

  /** What is overdue or near it. */
  @Get('board')
  @Requires('supervision.read')
  @ApiOkResponse({ type: Board })
  read(@CurrentActor() actor: Actor, @Query() query: BoardParams): Promise<Board> {
    return this.board.read(actor, query);
  }
}
