import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentLogin, type Login, OwnAccount } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import {
  AppCodeBody,
  EndedSessionsView,
  OpenSessionView,
  OwnAccountView,
  OwnPasswordBody,
  ProofBody,
  RecoveryCodesView,
  SetUpView,
} from './account.dto';
import { AccountService } from './account.service';

/** What a member of staff sees and does of their own account, beside signing in. */
@ApiTags('account')
@Controller('account')
export class AccountController {
  constructor(@Inject(AccountService) private readonly account: AccountService) {}

  /** Two-step sign-in, and what administrators have done to the account. */
  @Get()
  @OwnAccount()
  @ApiOkResponse({ type: OwnAccountView })
  view(@CurrentLogin() login: Login): Promise<OwnAccountView> {
    return this.account.view(login);
  }

  /** Where one is signed in, the session used last first. */
  @Get('sessions')
  @OwnAccount()
  @ApiOkResponse({ type: [OpenSessionView] })
  sessions(@CurrentLogin() login: Login): Promise<OpenSessionView[]> {
    return this.account.openSessions(login);
  }

  /** Ends one of one's own sessions. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @OwnAccount()
  @ApiNoContentResponse()
  endSession(@CurrentLogin() login: Login, @UuidParam() id: string): Promise<void> {
    return this.account.endSession(login, id);
  }

  /** Ends all of one's sessions but the one that asks. */
  @Post('sessions/end-others')
  @HttpCode(200)
  @OwnAccount()
  @ApiOkResponse({ type: EndedSessionsView })
  endOtherSessions(@CurrentLogin() login: Login): Promise<EndedSessionsView> {
    return this.account.endOtherSessions(login);
  }

  /** Makes a new secret for an authenticator app, shown this once; it counts when a code of it has been entered. */
  @Post('second-factor')
  @OwnAccount()
  @ApiCreatedResponse({ type: SetUpView })
  beginSecondFactor(@CurrentLogin() login: Login, @Body() body: OwnPasswordBody): Promise<SetUpView> {
    return this.account.beginSecondFactor(login, body.password);
  }

  /** Turns two-step sign-in on with the first code; one's other sessions end. */
  @Post('second-factor/confirm')
  @HttpCode(200)
  @OwnAccount()
  @ApiOkResponse({ type: RecoveryCodesView })
  async confirmSecondFactor(
    @CurrentLogin() login: Login,
    @Body() { code }: AppCodeBody,
  ): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.account.confirmSecondFactor(login, code) };
  }

  /** Makes new recovery codes; older ones no longer work. */
  @Post('second-factor/recovery-codes')
  @HttpCode(200)
  @OwnAccount()
  @ApiOkResponse({ type: RecoveryCodesView })
  async renewRecoveryCodes(
    @CurrentLogin() login: Login,
    @Body() { password, code }: ProofBody,
  ): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.account.renewRecoveryCodes(login, password, code) };
  }

  /** Turns two-step sign-in off. */
  @Post('second-factor/end')
  @HttpCode(204)
  @OwnAccount()
  @ApiNoContentResponse()
  endSecondFactor(@CurrentLogin() login: Login, @Body() { password, code }: ProofBody): Promise<void> {
    return this.account.endSecondFactor(login, password, code);
  }
}
