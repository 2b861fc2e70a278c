import { Inject, Injectable } from '@nestjs/common';
import { Sessions, type Visitor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type Flow, IdentityProvider } from '#libs/identity/identity-provider';
import '#libs/identity/messages';
import { type Refusal, SignInRefused } from '#libs/identity/refused';
import { signInByProvider, type SignInRules } from '#libs/identity/sign-in';
import { UserTaskRegistry } from '#libs/inbox/index';
import { retryOnDeadlock } from '#libs/inbox/retry-on-deadlock';
import { Log } from '#libs/logging/index';
import { SYSTEM } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { readGroupPosts } from '#libs/organisation/group-posts';
import { SETTINGS, type Settings } from '#libs/settings/index';
import type { ProviderView } from './provider.dto';
import { providerCookie, readProviderCookie } from './provider-cookies';

/** Leads everybody to their own first page. */
const HOME = '/start';

/** Where the browser goes on to, and what it keeps. */
export interface Redirect {
  to: string;
  cookies: string[];
}

/** What a session opened at the provider came with. */
export interface Arrived extends Redirect {
  /** For the session's cookie; absent when nobody was signed in. */
  token?: string;
}

@Injectable()
export class ProviderService {
  private readonly provider: IdentityProvider;
  private readonly rules: SignInRules;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(UserTaskRegistry) private readonly registry: UserTaskRegistry,
    @Inject(Log) private readonly log: Log,
  ) {
    this.provider = new IdentityProvider(settings);
    this.rules = {
      create: settings.oidcUnknown === 'create',
      mapping: readGroupPosts(settings.oidcGroupPosts ?? '') ?? [],
    };
  }

  view(): ProviderView {
    return { on: this.isOn, name: this.settings.oidcName ?? null };
  }

  async begin(next: string | undefined): Promise<Redirect> {
    this.requireOn();
    try {
      const { url, flow } = await this.provider.begin(pageOf(next));
      return { to: url.href, cookies: [this.cookie('flow', flow)] };
    } catch (error) {
      return this.refused(error, pageOf(next));
    }
  }

  /** @param query of the address that the provider has sent the browser to, `?` and all */
  async finish(query: string, cookies: string | undefined, visitor: Visitor): Promise<Arrived> {
    this.requireOn();
    const { sessions, registry } = this;
    const flow = readProviderCookie<Flow>(this.cipher, 'flow', cookies);
    try {
      if (!flow) throw new SignInRefused('failed');
      const provided = await this.provider.finish(query, flow);
      const session = await retryOnDeadlock(() =>
        this.office.transaction(SYSTEM, `request:${newId()}`, (tx) =>
          signInByProvider(tx, { sessions, registry }, this.rules, provided, visitor),
        ),
      );
      sessions.forget();
      const hint = provided.idToken ? { idToken: provided.idToken } : null;
      const kept = [this.cookie('flow', null), this.cookie('hint', hint)];
      return { to: flow.next, cookies: kept, token: session.token };
    } catch (error) {
      return this.refused(error, flow?.next);
    }
  }

  /** Where the provider ends its session too; null for who signed in otherwise, and while it does not answer. */
  async endAddress(byProvider: boolean, cookies: string | undefined): Promise<string | null> {
    if (!byProvider || !this.isOn) return null;
    const hint = readProviderCookie<{ idToken: string }>(this.cipher, 'hint', cookies);
    return this.provider.endAddress(hint?.idToken).catch(() => null);
  }

  forgetting(): string {
    return this.cookie('hint', null);
  }

  private get isOn(): boolean {
    return this.settings.oidcIssuer !== undefined;
  }

  private get cipher(): FieldCipher {
    return this.office.office.cipher;
  }

  private requireOn(): void {
    if (!this.isOn) throw new DomainError('identity.off', { status: 404 });
  }

  private refused(error: unknown, next: string | undefined): Redirect {
    const refusal: Refusal | undefined = error instanceof SignInRefused ? error.refusal : undefined;
    if (!refusal) throw error;
    this.log.warn('sign-in by the identity provider refused', { refusal }, (error as Error).cause);
    const back = new URLSearchParams({ provider: refusal, ...(next && next !== HOME && { next }) });
    return { to: `/login?${back.toString()}`, cookies: [this.cookie('flow', null)] };
  }

  private cookie(name: 'flow' | 'hint', value: object | null): string {
    return providerCookie(this.cipher, name, value, this.settings.cookieSecure);
  }
}

/** A path of this site; anything else could lead elsewhere. */
function pageOf(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) && !next.startsWith('/login') ? next : HOME;
}
