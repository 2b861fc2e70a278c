import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor } from './actor';
import type { Permission } from './permissions';

/** What a route declares about who may call it. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'authenticated'; readonly beforeSecondFactor?: true }
  | { readonly kind: 'requires'; readonly permission: Permission };

export const ACCESS_RULE = 'petition-desk:access';

/** Anybody may call the route, without a session. */
export const Public = () => SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'public' });

/** Anybody who is logged in may call the route. */
export const Authenticated = () => SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'authenticated' });

/**
 * Anybody who is logged in may call the route, also while they still have to set up the second factor that their posts need:
 * what concerns nothing but their own account.
 */
export const OwnAccount = () =>
  SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'authenticated', beforeSecondFactor: true });

/** Whoever is logged in and has the permission may call the route. */
export const Requires = (permission: Permission) =>
  SetMetadata<string, AccessRule>(ACCESS_RULE, { kind: 'requires', permission });

/** What the guard leaves on the request for the parameter decorators. */
export interface WithLogin {
  login?: Login;
}
export interface Login {
  readonly sessionId: string;
  readonly csrfToken: string;
  /** Opened by the identity provider, whose business a second factor is then. */
  readonly byProvider: boolean;
  /** `due`: their posts need one, and they can do nothing else before it is set up. */
  readonly secondFactor: 'off' | 'on' | 'due';
  readonly actor: Actor;
}

/** The `Actor` of a route that isn't public. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => loginOf(context).actor,
);

/** The `Login` (session and actor) of a route that isn't public. */
export const CurrentLogin = createParamDecorator((_: unknown, context: ExecutionContext) => loginOf(context));

function loginOf(context: ExecutionContext): Login {
  const { login } = context.switchToHttp().getRequest<WithLogin>();
  if (!login) throw new Error('a public route has no actor: declare @Authenticated() or @Requires(…)');
  return login;
}
