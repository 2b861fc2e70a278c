import { apiUrl } from './api-client';
import { RawClient } from './raw-client';

/** A browser without pages: keeps cookies and goes where it is sent. */
export class Walker {
  private readonly cookies = new Map<string, string>();

  /** Where it ends up; `until` stops it before an address is asked for. */
  async go(address: string, until?: RegExp): Promise<URL> {
    let url = new URL(address, apiUrl());
    for (let step = 0; step < 12; step++) {
      if (until?.test(url.href)) return url;
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie: this.cookie } });
      for (const set of answer.headers.getSetCookie()) this.keep(set);
      await answer.arrayBuffer();
      const location = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || !location) return url;
      url = new URL(location, url);
    }
    throw new Error(`sent around for ever, last to ${url.pathname}`);
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  get(name: string): string | undefined {
    return this.cookies.get(name);
  }

  /** The client of the session that it has come by; undefined when it has none. */
  async session(): Promise<RawClient | undefined> {
    const asks = new RawClient({ cookie: this.cookie });
    const me = await asks.get<{ csrfToken: string }>('/auth/me');
    if (me.status !== 200) return undefined;
    return new RawClient({ cookie: this.cookie, 'x-csrf-token': me.body.csrfToken });
  }

  private keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    const gone = value === '' || /;\s*(Max-Age=0|expires=Thu, 01 Jan 1970)/i.test(set);
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
