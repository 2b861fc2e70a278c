import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The words that stand, as UTF-8 bytes, in any file at or below a folder, each with the first file that holds it. A
 * file that goes away meanwhile is passed over.
 */
export function findInFiles(folder: string, words: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const wanted = words.map((word) => ({ word, bytes: Buffer.from(word) }));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readOrNothing(path);
    if (!content) continue;
    for (const { word, bytes } of wanted) {
      if (!found.has(word) && content.includes(bytes)) found.set(word, path);
    }
  }
  return found;
}

function readOrNothing(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
