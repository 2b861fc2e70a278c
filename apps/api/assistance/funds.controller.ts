import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { CreatedDto } from '../petitions/petition.dto';
import { BudgetBody, FundBody, FundsDto, FundsQuery } from './funds.dto';
import { FundsService } from './funds.service';

/** Money for assistance: funds of a year with their budgets. */
@ApiTags('assistance')
@Controller('assistance-funds')
export class FundsController {
  constructor(@Inject(FundsService) private readonly funds: FundsService) {}

  /** The funds of a year with what is left of them; civil affairs sees its own. */
  @Get()
  @Requires('fund.read')
  @ApiOkResponse({ type: FundsDto })
  list(@CurrentActor() actor: Actor, @Query() { year }: FundsQuery) {
    return this.funds.list(actor, year);
  }

  /** Adds a fund of a year. */
  @Post()
  @Requires('fund.manage')
  @ApiCreatedResponse({ type: CreatedDto })
  create(@CurrentActor() actor: Actor, @Body() body: FundBody) {
    return this.funds.create(actor, body);
  }

  /** Sets its budget, never below what was granted out of it. */
  @Put(':id/budget')
  @HttpCode(204)
  @Requires('fund.manage')
  @ApiNoContentResponse()
  budget(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() { budgetYuan }: BudgetBody) {
    return this.funds.budget(actor, id, budgetYuan);
  }
}
