import type { FieldCipher } from '#libs/field-cipher/field-cipher';

/** `flow`: between leaving for the provider and coming back; `hint`: by which the provider knows its session when it is to end. */
export type ProviderCookie = 'flow' | 'hint';

const PATH = '/api/auth';
const FLOW_SECONDS = 600;
/** Browsers take 4,096 bytes with everything. */
const LONGEST = 3_900;

/** `Set-Cookie` that has the browser keep something of the sign-in for us, sealed; taken away again when there is nothing. */
export function providerCookie(
  cipher: FieldCipher,
  name: ProviderCookie,
  value: object | null,
  secure: boolean,
): string {
  const sealed = value ? cipher.seal(JSON.stringify({ name, value })).toString('base64url') : '';
  const text = sealed.length <= LONGEST ? sealed : '';
  const parts = [`pd_${name}=${text}`, `Path=${PATH}`, 'HttpOnly', 'SameSite=Lax'];
  if (secure) parts.push('Secure');
  if (text === '') parts.push('Max-Age=0');
  else if (name === 'flow') parts.push(`Max-Age=${FLOW_SECONDS}`);
  return parts.join('; ');
}

/** What was kept; undefined when it is not there, was changed, or is another one's. */
export function readProviderCookie<T>(
  cipher: FieldCipher,
  name: ProviderCookie,
  header: string | undefined,
): T | undefined {
  const text = new RegExp(`(?:^|;\\s*)pd_${name}=([\\w-]+)(?:;|$)`).exec(header ?? '')?.[1];
  if (!text) return undefined;
  try {
    const kept = JSON.parse(cipher.open(Buffer.from(text, 'base64url'))) as { name: string; value: T };
    return kept.name === name ? kept.value : undefined;
  } catch {
    return undefined;
  }
}
