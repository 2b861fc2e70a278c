import { readSessionCookie, sessionCookie } from './cookie';
import { newToken } from './tokens';

const token = newToken();

describe('the session cookie', () => {
  it('is read back from among others', () => {
    expect(readSessionCookie(`a=b; pd_session=${token}; c=d`)).toBe(token);
    expect(readSessionCookie(sessionCookie(token, false).split(';')[0])).toBe(token);
  });

  it.each([undefined, '', 'pd_session=', 'pd_session=short', `xpd_session=${token}`, `pd_session=${token}x`])(
    'is not read from %j',
    (header) => {
      expect(readSessionCookie(header)).toBeUndefined();
    },
  );

  it('is kept from scripts and other sites, and goes over HTTPS only where told', () => {
    expect(sessionCookie(token, false)).toBe(`pd_session=${token}; Path=/; HttpOnly; SameSite=Lax`);
    expect(sessionCookie(token, true)).toMatch(/; Secure$/);
    expect(sessionCookie(null, true)).toBe('pd_session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
  });
});
