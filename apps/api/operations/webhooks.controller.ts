import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { WebhookBody, WebhookSecretDto, WebhooksDto, WebhookTestDto } from './webhooks.dto';
import { WebhooksService } from './webhooks.service';

/** Addresses of the office's own systems to which reminders are sent besides. */
@ApiTags('operations')
@Controller('operations/webhooks')
export class WebhooksController {
  constructor(@Inject(WebhooksService) private readonly webhooks: WebhooksService) {}

  /** Every address with how it goes with it; never its secret. */
  @Get()
  @Requires('operations.manage')
  @ApiOkResponse({ type: WebhooksDto })
  list(): Promise<WebhooksDto> {
    return this.webhooks.list();
  }

  /** Adds one; its secret is answered this once. */
  @Post()
  @Requires('operations.manage')
  @ApiCreatedResponse({ type: WebhookSecretDto })
  add(@CurrentActor() actor: Actor, @Body() body: WebhookBody): Promise<WebhookSecretDto> {
    return this.webhooks.add(actor, body);
  }

  /** Changes name, address or kinds, or switches it on or off. */
  @Put(':id')
  @HttpCode(204)
  @Requires('operations.manage')
  @ApiNoContentResponse()
  change(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: WebhookBody): Promise<void> {
    return this.webhooks.change(actor, id, body);
  }

  /** Removes it with what waits for it. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('operations.manage')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<void> {
    return this.webhooks.remove(actor, id);
  }

  /** Makes another secret, answered this once; the old one signs nothing more. */
  @Post(':id/secret')
  @HttpCode(200)
  @Requires('operations.manage')
  @ApiOkResponse({ type: WebhookSecretDto })
  renewSecret(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<WebhookSecretDto> {
    return this.webhooks.renewSecret(actor, id);
  }

  /** Sends a signed sample and tells what the receiver answered. */
  @Post(':id/test')
  @HttpCode(200)
  @Requires('operations.manage')
  @ApiOkResponse({ type: WebhookTestDto })
  test(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<WebhookTestDto> {
    return this.webhooks.test(actor, id);
  }
}
