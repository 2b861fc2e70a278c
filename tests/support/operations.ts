import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppModule } from '#apps/api/app.module';
import { routesOf } from '#apps/api/http/route-rules';
import { ruleOf } from '#libs/access/access.guard';
import type { AccessRule } from '#libs/access/declare';
import { projectRoot } from '#libs/project/root';

/** What a JSON schema of the API's description says, references resolved. */
export interface Schema {
  type?: 'string' | 'number' | 'boolean' | 'array' | 'object';
  format?: string;
  pattern?: string;
  enum?: readonly string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** What a number is a multiple of; a whole one unless told. */
  multipleOf?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: boolean;
}

/** One operation of apps/api/openapi.json with what its controller declares about access. */
export interface Operation {
  id: string;
  method: string;
  /** Without the prefix `/api`: `/petitions/{id}`. */
  path: string;
  rule: AccessRule;
  pathParams: readonly string[];
  query: readonly string[];
  body?: Schema;
}

interface Described {
  operationId: string;
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: object }> };
}

/** Every operation that the API describes, in the order of the document. */
export function operations(): Operation[] {
  const document = JSON.parse(readFileSync(join(projectRoot, 'apps/api/openapi.json'), 'utf8'));
  const rules = accessRules();
  return Object.entries<Record<string, Described>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => {
      const rule = rules.get(operationId);
      if (!rule) throw new Error(`${operationId} has no controller`);
      const schema = requestBody?.content['application/json']?.schema;
      const named = (place: string) => parameters.filter((one) => one.in === place).map((one) => one.name);
      return {
        id: operationId,
        method: method.toUpperCase(),
        path: path.replace(/^\/api/, ''),
        rule,
        pathParams: named('path'),
        query: named('query'),
        body: schema && (resolve(document, schema) as Schema),
      };
    }),
  );
}

/** By operation id: `Petitions_register` is PetitionsController.register. */
function accessRules(): Map<string, AccessRule> {
  const modules = (Reflect.getMetadata('imports', AppModule) as object[]).filter(
    (one): one is { new (): object } => typeof one === 'function',
  );
  const controllers = modules.flatMap((one) => Reflect.getMetadata('controllers', one) ?? []);
  return new Map(
    routesOf(controllers).map(({ controller, method, handler }) => [
      `${controller.name.replace(/Controller$/, '')}_${method}`,
      ruleOf(handler) as AccessRule,
    ]),
  );
}

function resolve(document: object, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((one) => resolve(document, one));
  if (typeof schema !== 'object' || schema === null) return schema;
  const reference = (schema as { $ref?: string }).$ref;
  if (reference) {
    const found = reference
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
    return resolve(document, found);
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolve(document, value)]));
}
