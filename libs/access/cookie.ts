export const SESSION_COOKIE = 'pd_session';

/** The session's token from a `cookie` header; a token has 43 characters of base64url. */
export function readSessionCookie(header: string | undefined): string | undefined {
  return /(?:^|;\s*)pd_session=([\w-]{43})(?:;|$)/.exec(header ?? '')?.[1];
}

/** `Set-Cookie` that gives the browser a session, or takes it away when there is no token. */
export function sessionCookie(token: string | null, secure: boolean): string {
  const parts = [`${SESSION_COOKIE}=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (secure) parts.push('Secure');
  if (token === null) parts.push('Max-Age=0');
  return parts.join('; ');
}
