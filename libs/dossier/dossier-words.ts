import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';

/** Words of a dossier. Like papers it is written in the law's own language, in Chinese alone. */
export const DOSSIER_WORDS = JSON.parse(
  readFileSync(join(projectRoot, 'libs/dossier/dossier-words.json'), 'utf8'),
) as Record<keyof typeof import('./dossier-words.json'), string>;
