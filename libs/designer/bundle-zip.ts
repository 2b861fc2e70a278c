import { strToU8, zipSync } from 'fflate';
import { type BundleFiles, inOrder } from '#libs/process-contract/bundle-files';

/** A fixed day, so that one bundle is always the same ZIP. */
const DATED = new Date(1980, 0, 1);

/** A bundle as a ZIP in the layout of `processes/<room>/`, to be unpacked there. */
export function bundleZip(processId: string, files: BundleFiles): Buffer {
  const entries = inOrder(processId, files).map(([path, text]) => [`${processId}/${path}`, strToU8(text)]);
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: DATED }));
}
