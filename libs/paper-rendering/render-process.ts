import { setPriority } from 'node:os';
import { dossierPdf, type DossierSource } from './dossier-pdf';
import { renderPaper, type RenderedPaper } from './render-paper';
import type { PaperSource } from './paper-source';

export type RenderRequest = { paper: PaperSource; publicUrl: string } | { dossier: DossierSource };

export type RenderAnswer = { rendered: RenderedPaper | Buffer } | { failed: string };

// Papers are made with what registering leaves over.
try {
  setPriority(19);
} catch {
  // A system that does not allow it makes papers at the usual priority.
}

const answer = (request: RenderRequest): Promise<RenderedPaper | Buffer> =>
  'paper' in request
    ? renderPaper(restoredPaper(request.paper), request.publicUrl)
    : dossierPdf(restoredDossier(request.dossier));

/** What comes over the channel are plain byte arrays. */
const restoredPaper = (source: PaperSource): PaperSource => ({
  ...source,
  template: source.template ? Buffer.from(source.template) : null,
});

const restoredDossier = (source: DossierSource): DossierSource => ({
  ...source,
  cover: Buffer.from(source.cover),
  catalogue: Buffer.from(source.catalogue),
  items: source.items.map((item) => ({ ...item, bytes: Buffer.from(item.bytes) })),
  history: { ...source.history, template: Buffer.from(source.history.template) },
});

const send = (message: RenderAnswer) => process.send?.(message);

process.on('message', (request: RenderRequest) => {
  answer(request).then(
    (rendered) => send({ rendered }),
    (error: unknown) => send({ failed: (error as Error).name || 'Error' }),
  );
});
// Whoever asked is gone: nobody takes the answer.
process.on('disconnect', () => process.exit(0));
