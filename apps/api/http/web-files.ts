import { existsSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** File names with the hash of their content in them: they never change. */
const HASHED = /^assets\//;
const COMPRESSED = /\.(br|gz)$/;

/**
 * Serves the built pages from a folder: its files (the `.br` or `.gz` beside them to browsers that take it), and the
 * start page for every other address, since the pages route themselves. Addresses under `/api/` are never pages.
 */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) throw new Error(`WEB_DIR has no index.html: ${root}`);
  const files = new Set(filesOf(root));
  await fastify.register(fastifyStatic, { root, serve: false, preCompressed: true, cacheControl: false });
  fastify.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (path === 'api' || path.startsWith('api/')) return reply.callNotFound();
    // An asset of an earlier build is gone: the start page in its place would only hide that.
    if (HASHED.test(path) && !files.has(path)) return reply.callNotFound();
    const name = files.has(path) ? path : 'index.html';
    const keep = HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return reply.header('cache-control', keep).sendFile(name);
  });
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !COMPRESSED.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    );
}
