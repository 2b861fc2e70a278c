import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface ProvidedPerson {
  preferred_username?: string;
  name?: string;
  groups?: string[];
}

export const CLIENT_ID = 'petition-desk';
export const CLIENT_SECRET = randomBytes(24).toString('base64url');

/** A real OpenID Connect provider on this machine; whoever comes is signed in as `signsIn`, without being asked. */
export class IdentityProvider {
  /** By subject. */
  readonly people = new Map<string, ProvidedPerson>();
  /** Subject of who signs in next; null: they cancel. */
  signsIn: string | null = null;
  private provider: Provider | undefined;

  private constructor(private readonly server: Server) {}

  /** Listens, and answers nothing of use before `open`. */
  static async listen(): Promise<IdentityProvider> {
    const server = createServer();
    const one = new IdentityProvider(server);
    server.on('request', (request, response) => void one.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return one;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Serves an office at this address. */
  open(office: string): void {
    this.provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [`${office}/api/auth/provider/callback`],
          post_logout_redirect_uris: [`${office}/login`],
        },
      ],
      pkce: { required: () => true },
      claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...this.people.get(sub) }) }),
      async loadExistingGrant({ oidc }) {
        const { client, session, provider } = oidc;
        const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider, signsIn } = this;
    if (!provider) {
      response.writeHead(503).end();
      return;
    }
    if (!request.url?.startsWith('/interaction/')) {
      await provider.callback()(request, response);
      return;
    }
    const result = signsIn === null ? { error: 'access_denied' } : { login: { accountId: signsIn } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}
