import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** The file has its old content or its new one, never half of it, even when the machine stops. */
export function writeAtomically(path: string, content: string, mode = 0o644): void {
  const draft = `${path}.${process.pid}.new`;
  const file = openSync(draft, 'w', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
