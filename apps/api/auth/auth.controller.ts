import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentLogin,
  type Login,
  OwnAccount,
  Public,
  sessionCookie,
  type Visitor,
} from '#libs/access/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { CurrentVisitor } from '../http/current-visitor';
import { LimitedByAddress } from '../http/limited';
import { ChangePasswordBody, LocaleBody, LogInBody, Me, OneTimeBody } from './auth.dto';
import { AuthService, type Opened } from './auth.service';
import { LoggedOutView } from './provider.dto';
import { ProviderService } from './provider.service';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(ProviderService) private readonly provider: ProviderService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Opens a session; with two-step sign-in only by a code too, which is asked for once name and password are right. */
  @Post('login')
  @HttpCode(200)
  @Public()
  @LimitedByAddress('logins')
  @ApiOkResponse({ type: Me })
  async logIn(
    @Body() body: LogInBody,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.give(await this.auth.logIn(body, visitor), reply);
  }

  /** Uses a one-time link: sets the password and opens a session. */
  @Post('one-time')
  @HttpCode(200)
  @Public()
  @LimitedByAddress('logins')
  @ApiOkResponse({ type: Me })
  async oneTime(
    @Body() body: OneTimeBody,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.give(await this.auth.oneTime(body, visitor), reply);
  }

  /** Ends the session. */
  @Post('logout')
  @HttpCode(200)
  @OwnAccount()
  @ApiOkResponse({ type: LoggedOutView })
  async logOut(
    @CurrentLogin() login: Login,
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoggedOutView> {
    await this.auth.logOut(login);
    const providerUrl = await this.provider.endAddress(login.byProvider, cookies);
    const session = sessionCookie(null, this.settings.cookieSecure);
    reply.header('set-cookie', login.byProvider ? [session, this.provider.forgetting()] : session);
    return { providerUrl };
  }

  /** Who is logged in. */
  @Get('me')
  @OwnAccount()
  @ApiOkResponse({ type: Me })
  me(@CurrentLogin() login: Login): Promise<Me> {
    return this.auth.me(login);
  }

  /** Changes the password; other sessions end. */
  @Post('password')
  @HttpCode(204)
  @OwnAccount()
  @ApiNoContentResponse()
  changePassword(@CurrentLogin() login: Login, @Body() body: ChangePasswordBody): Promise<void> {
    return this.auth.changePassword(login, body);
  }

  /** Sets the language of the pages. */
  @Post('locale')
  @HttpCode(204)
  @OwnAccount()
  @ApiNoContentResponse()
  setLocale(@CurrentLogin() login: Login, @Body() body: LocaleBody): Promise<void> {
    return this.auth.setLocale(login, body.locale);
  }

  private give({ me, token }: Opened, reply: FastifyReply): Me {
    reply.header('set-cookie', sessionCookie(token, this.settings.cookieSecure));
    return me;
  }
}
