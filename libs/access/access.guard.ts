import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '#libs/errors/index';
import { may } from './actor';
import { readSessionCookie } from './cookie';
import { ACCESS_RULE, type AccessRule, type WithLogin } from './declare';
import { Sessions } from './sessions';
import { sameSecret } from './tokens';

interface HttpRequest extends WithLogin {
  method: string;
  headers: Record<string, string | undefined>;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request through as its route declares; what changes something must also bring the session's CSRF token. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = ruleOf(context.getHandler());
    if (rule?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const token = readSessionCookie(request.headers.cookie);
    const login = token ? await this.sessions.find(token) : null;
    if (!login) throw new DomainError('access.login-needed', { status: 401 });
    if (!READING.has(request.method) && !sameSecret(request.headers['x-csrf-token'] ?? '', login.csrfToken)) {
      throw new DomainError('access.csrf', { status: 403 });
    }
    if (login.secondFactor === 'due' && !(rule?.kind === 'authenticated' && rule.beforeSecondFactor)) {
      throw new DomainError('access.second-factor-due', { status: 403 });
    }
    const allowed =
      rule?.kind === 'authenticated' || (rule?.kind === 'requires' && may(login.actor, rule.permission));
    if (!allowed) throw new DomainError('access.not-allowed', { status: 403 });
    request.login = login;
    return true;
  }
}

/** What a controller's method declares; undefined when it declares nothing. */
export function ruleOf(handler: object): AccessRule | undefined {
  return Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
}
