/**
 * Why nobody was signed in: `unknown`: no account of this office is theirs; `not-allowed`: the account of that name has a password,
 * and no administrator has allowed it; `no-groups`: posts follow groups, and the provider said nothing of them; `last-administrator`: the
 * office would be left without one; `cancelled` at the provider; `away`: it does not answer; `failed`: what came back is not sound.
 */
export const REFUSALS = [
  'unknown',
  'not-allowed',
  'no-groups',
  'last-administrator',
  'cancelled',
  'away',
  'failed',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Thrown when signing in by the identity provider ends without a session. */
export class SignInRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    cause?: unknown,
  ) {
    super(refusal, { cause });
    this.name = 'SignInRefused';
  }
}
