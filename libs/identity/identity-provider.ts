import * as oidc from 'openid-client';
import type { Settings } from '#libs/settings/index';
import { SignInRefused } from './refused';

/** Seconds within which the provider must answer. */
const TIMEOUT = 10;
export const CALLBACK_PATH = '/api/auth/provider/callback';

type ProviderSettings = Pick<
  Settings,
  | 'oidcIssuer'
  | 'oidcClientId'
  | 'oidcClientSecret'
  | 'oidcScopes'
  | 'oidcUsernameClaim'
  | 'oidcGroupsClaim'
  | 'publicUrl'
>;

/** What has to be known again when somebody comes back from the provider; the browser keeps it, sealed. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
  /** The page that was asked for. */
  next: string;
}

/** Who the provider says has come. */
export interface Provided {
  issuer: string;
  subject: string;
  username: string | undefined;
  name: string | undefined;
  /** Undefined when the provider says nothing of groups. */
  groups: readonly string[] | undefined;
  /** By which the provider knows the session again when it is to end. */
  idToken: string | undefined;
}

/** The office's identity provider: OpenID Connect, authorization code flow with PKCE, state and nonce. */
export class IdentityProvider {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(private readonly settings: ProviderSettings) {}

  /** Where to send the browser. Throws SignInRefused `away`. */
  async begin(next: string): Promise<{ url: URL; flow: Flow }> {
    const config = await this.configuration();
    const flow: Flow = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      next,
    };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.at(CALLBACK_PATH),
      scope: this.settings.oidcScopes,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    });
    return { url, flow };
  }

  /**
   * Who has come back. Throws SignInRefused `cancelled`, `failed`, `away`.
   *
   * @param query of the address that the browser was sent to, `?` and all
   */
  async finish(query: string, flow: Flow): Promise<Provided> {
    const config = await this.configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(config, new URL(this.at(CALLBACK_PATH) + query), {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new SignInRefused('failed');
      const more = config.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
      return this.read({ ...more, ...claims }, tokens.id_token);
    } catch (error) {
      if (error instanceof SignInRefused) throw error;
      const cancelled = error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied';
      throw new SignInRefused(cancelled ? 'cancelled' : 'failed', error);
    }
  }

  /** Where the provider ends its own session and sends back to the login page; null when it offers that to nobody. */
  async endAddress(idToken: string | undefined): Promise<string | null> {
    const config = await this.configuration();
    if (!config.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: this.at('/login'),
      ...(idToken !== undefined && { id_token_hint: idToken }),
    }).href;
  }

  private read(claims: Record<string, unknown>, idToken: string | undefined): Provided {
    const { oidcUsernameClaim, oidcGroupsClaim } = this.settings;
    const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
    const groups = claims[oidcGroupsClaim];
    const list = typeof groups === 'string' ? [groups] : Array.isArray(groups) ? groups : undefined;
    return {
      issuer: String(claims.iss),
      subject: String(claims.sub),
      username: text(claims[oidcUsernameClaim])?.toLowerCase(),
      name: text(claims.name),
      groups: list?.filter((group) => typeof group === 'string'),
      idToken,
    };
  }

  private at(path: string): string {
    return new URL(path, this.settings.publicUrl).href;
  }

  /** Asked for once; again after it could not be had. */
  private configuration(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw new SignInRefused('away', error);
    });
    return this.found;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { oidcIssuer = '', oidcClientId = '', oidcClientSecret } = this.settings;
    const issuer = new URL(oidcIssuer);
    // Settings take an address without TLS on this machine alone.
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(issuer, oidcClientId, oidcClientSecret, undefined, { execute, timeout: TIMEOUT });
  }
}
