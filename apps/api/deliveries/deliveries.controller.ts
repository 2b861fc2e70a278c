import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { DeliveriesQuery, DeliveryResultBody, DeliveryRowDto } from './deliveries.dto';
import { DeliveriesService } from './deliveries.service';

@ApiTags('deliveries')
@Controller('deliveries')
export class DeliveriesController {
  constructor(@Inject(DeliveriesService) private readonly deliveries: DeliveriesService) {}

  /** Notices that wait for people: those that no gateway took, or those to be posted or handed over. */
  @Get()
  @Requires('delivery.record')
  @ApiOkResponse({ type: [DeliveryRowDto] })
  list(@CurrentActor() actor: Actor, @Query() query: DeliveriesQuery) {
    return this.deliveries.list(actor, query.state);
  }

  /** Sends one again that failed. */
  @Post(':id/retry')
  @HttpCode(204)
  @Requires('delivery.record')
  @ApiNoContentResponse()
  retry(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.deliveries.retry(actor, id);
  }

  /** Records what became of one: delivered (otherwise, too), refused, nobody there. */
  @Post(':id/result')
  @HttpCode(204)
  @Requires('delivery.record')
  @ApiNoContentResponse()
  result(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: DeliveryResultBody) {
    return this.deliveries.result(actor, id, body);
  }
}
