import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Authenticated, CurrentActor } from '#libs/access/index';
import {
  AddressCodeBody,
  OwnAddressBody,
  ReminderChoiceDto,
  RemindersDto,
  TakenReminderDto,
} from './reminders.dto';
import { RemindersService } from './reminders.service';

/** How one is reminded beside the pages. */
@ApiTags('account')
@Controller('account/reminders')
export class RemindersController {
  constructor(@Inject(RemindersService) private readonly reminders: RemindersService) {}

  /** What one has chosen, or would begin with. */
  @Get()
  @Authenticated()
  @ApiOkResponse({ type: RemindersDto })
  view(@CurrentActor() actor: Actor): Promise<RemindersDto> {
    return this.reminders.view(actor);
  }

  /** Chooses all of it anew. */
  @Put()
  @HttpCode(204)
  @Authenticated()
  @ApiNoContentResponse()
  save(@CurrentActor() actor: Actor, @Body() body: ReminderChoiceDto): Promise<void> {
    return this.reminders.save(actor, body);
  }

  /** Gives the address that one wants to be written to; a code that confirms it is sent there. */
  @Put('address')
  @HttpCode(204)
  @Authenticated()
  @ApiNoContentResponse()
  askAddress(@CurrentActor() actor: Actor, @Body() { email }: OwnAddressBody): Promise<void> {
    return this.reminders.askAddress(actor, email);
  }

  /** Confirms it by the code. */
  @Post('address/confirm')
  @HttpCode(204)
  @Authenticated()
  @ApiNoContentResponse()
  confirmAddress(@CurrentActor() actor: Actor, @Body() { code }: AddressCodeBody): Promise<void> {
    return this.reminders.confirmAddress(actor, code);
  }

  /** Nothing is sent there any more. */
  @Delete('address')
  @HttpCode(204)
  @Authenticated()
  @ApiNoContentResponse()
  removeAddress(@CurrentActor() actor: Actor): Promise<void> {
    return this.reminders.removeAddress(actor);
  }

  /** Takes what a browser is to show now; each is given once. */
  @Post('take')
  @HttpCode(200)
  @Authenticated()
  @ApiOkResponse({ type: [TakenReminderDto] })
  take(@CurrentActor() actor: Actor): Promise<TakenReminderDto[]> {
    return this.reminders.take(actor);
  }
}
