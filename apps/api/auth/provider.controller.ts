import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, sessionCookie, type Visitor } from '#libs/access/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { CurrentVisitor } from '../http/current-visitor';
import { LimitedByAddress } from '../http/limited';
import { ProviderStartQuery, ProviderView } from './provider.dto';
import { ProviderService } from './provider.service';

/** Signing in by the office's identity provider (OpenID Connect); pages of the browser, not calls of the web client. */
@ApiTags('auth')
@Controller('auth/provider')
export class ProviderController {
  constructor(
    @Inject(ProviderService) private readonly provider: ProviderService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Whether there is one, and what it is called. */
  @Get()
  @Public()
  @ApiOkResponse({ type: ProviderView })
  view(): ProviderView {
    return this.provider.view();
  }

  /** Leads to the provider. */
  @Get('start')
  @Public()
  @LimitedByAddress('logins')
  @ApiFoundResponse({ description: 'The identity provider, or the login page with why not' })
  async start(@Query() query: ProviderStartQuery, @Res() reply: FastifyReply): Promise<void> {
    const { to, cookies } = await this.provider.begin(query.next);
    reply.header('set-cookie', cookies).redirect(to, 302);
  }

  /** Where the provider leads back to: opens the session and goes on to the page that was asked for. */
  @Get('callback')
  @Public()
  @LimitedByAddress('logins')
  @ApiFoundResponse({ description: 'The page that was asked for, or the login page with why not' })
  async callback(
    @Req() request: FastifyRequest,
    @CurrentVisitor() visitor: Visitor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = request.url.indexOf('?');
    const query = at < 0 ? '' : request.url.slice(at);
    const { to, cookies, token } = await this.provider.finish(query, request.headers.cookie, visitor);
    const session = token ? [sessionCookie(token, this.settings.cookieSecure)] : [];
    reply.header('set-cookie', [...cookies, ...session]).redirect(to, 302);
  }
}
