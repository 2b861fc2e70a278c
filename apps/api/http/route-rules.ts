import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { ruleOf } from '#libs/access/access.guard';

/** Keys under which the framework keeps what decorators say. */
const METHOD = 'method';
const ROUTE_ARGUMENTS = '__routeArguments__';
const BODY = 3;
const QUERY = 4;

/** Every method of the controllers that is a route. */
export function routesOf(
  controllers: Iterable<Type>,
): { controller: Type; method: string; handler: object }[] {
  return [...controllers].flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .map((method) => ({
        controller,
        method,
        handler: Object.getOwnPropertyDescriptor(controller.prototype, method)?.value as object,
      }))
      .filter(({ handler }) => typeof handler === 'function' && Reflect.hasMetadata(METHOD, handler)),
  );
}

/** What is wrong with the routes: no access rule, or a body or query that no class describes. */
export function routeFaults(controllers: Iterable<Type>): string[] {
  return routesOf(controllers).flatMap(({ controller, method, handler }) => {
    const name = `${controller.name}.${method}`;
    const access = ruleOf(handler) ? [] : [`${name} declares neither @Public, @Authenticated nor @Requires`];
    return [...access, ...unchecked(controller, method).map((what) => `${name} does not check its ${what}`)];
  });
}

/** Bodies and queries of a route that reach it unchecked. */
function unchecked(controller: Type, method: string): string[] {
  const args = (Reflect.getMetadata(ROUTE_ARGUMENTS, controller, method) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype, method) ?? []) as Type[];
  return Object.entries(args).flatMap(([key, { index, data }]) => {
    const kind = Number(key.split(':')[0]);
    if (kind !== BODY && kind !== QUERY) return [];
    const type = types[index];
    const rules = type ? getMetadataStorage().getTargetValidationMetadatas(type, '', false, false) : [];
    return data === undefined && rules.length > 0 ? [] : [kind === BODY ? 'body' : 'query'];
  });
}

/** Throws when a route is open by oversight. Called before the application listens. */
export function requireDeclaredRoutes(controllers: Iterable<Type>): void {
  const faults = routeFaults(controllers);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
