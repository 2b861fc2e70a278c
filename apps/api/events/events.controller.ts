import { Controller, Inject, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Authenticated, CurrentLogin, type Login } from '#libs/access/index';
import { ChangeFeed } from './change-feed';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(@Inject(ChangeFeed) private readonly feed: ChangeFeed) {}

  /**
   * What has changed, as it happens: server-sent events `change` with data {t, petitionId?, key?, within?}. Many hear of a
   * change with `within`: each looks again at a random moment of so many ms.
   */
  @Sse()
  @Authenticated()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  events(@CurrentLogin() login: Login): Observable<MessageEvent> {
    return this.feed.subscribe(login);
  }
}
