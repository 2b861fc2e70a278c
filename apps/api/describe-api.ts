import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from './http/problem.dto';

/** The OpenAPI document of all routes, the same for the same routes. Every operation may answer with a problem. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Petition Desk (信访办理平台)')
    .setVersion('1')
    .addCookieAuth('pd_session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const problem = {
    description: 'What could not be done, and why',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) {
      if (isOperation(operation)) operation.responses.default = problem;
    }
  }
  return sorted(document) as OpenAPIObject;
}

function isOperation(value: unknown): value is { responses: Record<string, unknown> } {
  return typeof value === 'object' && value !== null && 'responses' in value;
}

/** Paths and schemas in the order of their names, whatever the order in which modules are loaded. */
function sorted(document: OpenAPIObject): OpenAPIObject {
  const byName = <T>(map: Record<string, T> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
  const components = { ...document.components, schemas: byName(document.components?.schemas) };
  return { ...document, paths: byName(document.paths), components } as OpenAPIObject;
}
