import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Public, Requires } from '#libs/access/index';
import { AdvanceBody, ClockView } from './clock.dto';
import { ClockService } from './clock.service';

@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(@Inject(ClockService) private readonly clock: ClockService) {}

  /** The office's time. */
  @Get()
  @Public()
  @ApiOkResponse({ type: ClockView })
  view(): ClockView {
    return this.clock.view();
  }

  /** Puts the demonstration's clock forward. */
  @Post('advance')
  @HttpCode(200)
  @Requires('clock.advance')
  @ApiOkResponse({ type: ClockView })
  advance(@CurrentActor() actor: Actor, @Body() body: AdvanceBody): Promise<ClockView> {
    return this.clock.advance(actor, body);
  }
}
