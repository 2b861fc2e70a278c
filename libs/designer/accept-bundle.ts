import type { BundleFiles } from '#libs/process-contract/bundle-files';
import { acceptForm } from './accept-form';
import { acceptXml } from './accept-xml';
import { refuseBundle } from './refuse-bundle';

const MOST_FILES = 100;
const FILE_KB = 1024;
const BUNDLE_KB = 4096;
const PART = /^(forms\/[a-z0-9][a-z0-9-]{0,63}\.form|rules\/[a-z0-9][a-z0-9-]{0,63}\.dmn)$/;

export interface BundleFile {
  /** In the layout of a room: `first-petition.bpmn`, `forms/accept-petition.form`, `rules/route.dmn`. */
  path: string;
  content: string;
}

/**
 * The files as a bundle. Refuses (422, field `files`, the code names the rule) what could harm whoever opens it: other
 * files than a room has, too many or too large ones, and all that `acceptXml` and `acceptForm` refuse. It may be wrong as
 * a process: a draft is work under way.
 */
export function acceptBundle(processId: string, files: readonly BundleFile[]): BundleFiles {
  const diagram = `${processId}.bpmn`;
  if (files.length > MOST_FILES) refuseBundle('too-many-files', { most: MOST_FILES });
  const seen = new Set<string>();
  let total = 0;
  for (const { path, content } of files) {
    if (path !== diagram && !PART.test(path)) refuseBundle('bad-name', { file: path.slice(0, 100), diagram });
    if (seen.has(path)) refuseBundle('file-twice', { file: path });
    seen.add(path);
    const bytes = Buffer.byteLength(content);
    if (bytes > FILE_KB * 1024) refuseBundle('file-too-large', { file: path, most: FILE_KB });
    total += bytes;
  }
  if (total > BUNDLE_KB * 1024) refuseBundle('too-large', { most: BUNDLE_KB });
  if (!seen.has(diagram)) refuseBundle('no-diagram', { file: diagram });
  for (const { path, content } of files) {
    if (path.endsWith('.form')) acceptForm(path, content);
    else acceptXml(path, content);
  }
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}
