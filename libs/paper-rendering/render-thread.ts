import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { dossierPdf, type DossierSource } from './dossier-pdf';
import { renderPaper, type RenderedPaper } from './render-paper';
import type { PaperSource } from './paper-source';

export type RenderRequest = { paper: PaperSource; publicUrl: string } | { dossier: DossierSource };

export type RenderAnswer = { rendered: RenderedPaper | Buffer } | { failed: string };

// On Linux this is the priority of this thread alone: papers are made with what registering leaves over.
try {
  setPriority(19);
} catch {
  // A system that does not allow it makes papers at the usual priority.
}

const answer = (request: RenderRequest): Promise<RenderedPaper | Buffer> =>
  'paper' in request
    ? renderPaper(restoredPaper(request.paper), request.publicUrl)
    : dossierPdf(restoredDossier(request.dossier));

/** Structured cloning turns buffers into plain byte arrays. */
const restoredPaper = (source: PaperSource): PaperSource => ({
  ...source,
  template: source.template ? Buffer.from(source.template) : null,
});

const restoredDossier = (source: DossierSource): DossierSource => ({
  ...source,
  cover: Buffer.from(source.cover),
  catalogue: Buffer.from(source.catalogue),
  items: source.items.map((item) => ({ ...item, bytes: Buffer.from(item.bytes) })),
});

parentPort?.on('message', (request: RenderRequest) => {
  answer(request).then(
    (rendered) => parentPort?.postMessage({ rendered } satisfies RenderAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ failed: (error as Error).name || 'Error' } satisfies RenderAnswer),
  );
});
