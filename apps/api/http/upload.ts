import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

export const BODY_LIMIT = 1024 * 1024;
/** A file of 20 MB is a third longer in base64. */
export const UPLOAD_LIMIT = 28 * 1024 * 1024;

/** The route takes a file in its JSON: bodies of up to 28 MB. Any other route takes 1 MB. */
export const Upload = () => RouteConfig({ upload: true });

/** Gives routes declared with `@Upload()` their limit; before any route is added. */
export function allowUploads(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const config = route.config as { upload?: boolean } | undefined;
    if (config?.upload) route.bodyLimit = UPLOAD_LIMIT;
  });
}
