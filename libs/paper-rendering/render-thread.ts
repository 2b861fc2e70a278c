import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { renderPaper, type RenderedPaper } from './render-paper';
import type { PaperSource } from './paper-source';

export interface RenderRequest {
  source: PaperSource;
  publicUrl: string;
}

export type RenderAnswer = { rendered: RenderedPaper } | { failed: string };

// On Linux this is the priority of this thread alone: papers are made with what registering leaves over.
try {
  setPriority(19);
} catch {
  // A system that does not allow it makes papers at the usual priority.
}

/** Structured cloning turns buffers into plain byte arrays. */
const restored = (source: PaperSource): PaperSource => ({
  ...source,
  template: source.template ? Buffer.from(source.template) : null,
});

parentPort?.on('message', ({ source, publicUrl }: RenderRequest) => {
  renderPaper(restored(source), publicUrl).then(
    (rendered) => parentPort?.postMessage({ rendered } satisfies RenderAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ failed: (error as Error).name || 'Error' } satisfies RenderAnswer),
  );
});
