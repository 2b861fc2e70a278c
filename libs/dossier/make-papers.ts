import type { DataSource } from 'typeorm';
import { madePaper } from '#libs/paper-rendering/paper-files';
import { wantPaper } from '#libs/paper-rendering/render-queue';
import type { Dossier } from './read-dossier';

/** Has the papers of a dossier made that nobody needed before, and waits for them; throws as madePaper does. */
export async function makePapers(dataSource: DataSource, { papers }: Dossier): Promise<void> {
  // Asked for all at once, so that the renderer need not wait for the next question.
  for (const { id } of papers) await wantPaper(dataSource.manager, id);
  for (const { id } of papers) await madePaper(dataSource, id, 'pdf');
}
