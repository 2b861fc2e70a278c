import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise } from 'yauzl';
import { DomainError } from '#libs/errors/index';
import './messages';

/** Far more than any letter or table needs; an archive beyond it is made to fill a disk or a memory. */
export const MOST_ENTRIES = 5_000;
export const MOST_UNPACKED_BYTES = 300 * 1024 * 1024;
/** The list of parts, the only one that is unpacked here. */
const CONTENTS = '[Content_Types].xml';
const MOST_CONTENTS_BYTES = 1024 * 1024;

/** Content type of the main part of each kind of document, without macros. */
const KINDS: readonly [RegExp, string][] = [
  [
    /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    /application\/vnd\.openxmlformats-officedocument\.presentationml\.presentation\.main\+xml/,
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
];

/**
 * The media type of a Word, Excel or PowerPoint file (2007 and later) by what its archive holds; undefined for any other
 * archive. One with macros, or that would unpack to too much, is refused (422, `content`).
 */
export async function officeTypeOf(content: Buffer): Promise<string | undefined> {
  let contents: string | undefined;
  try {
    contents = await readContents(content);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // Broken archives are none of Office's.
    return undefined;
  }
  if (contents === undefined) return undefined;
  if (/macroEnabled/i.test(contents)) refuse('upload.macros');
  return KINDS.find(([main]) => main.test(contents))?.[1];
}

/** Goes through the archive's directory, which says how large each part is; yauzl stops a part that lies. */
async function readContents(content: Buffer): Promise<string | undefined> {
  const archive = await fromBufferPromise(content, { lazyEntries: true, autoClose: false });
  let contents: string | undefined;
  let unpacked = 0;
  let entries = 0;
  for await (const entry of archive.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (++entries > MOST_ENTRIES || unpacked > MOST_UNPACKED_BYTES) refuse('upload.archive-too-large');
    if (/(^|\/)vbaProject\.bin$/i.test(entry.fileName)) refuse('upload.macros');
    if (entry.fileName === CONTENTS && entry.uncompressedSize <= MOST_CONTENTS_BYTES)
      contents = (await buffer(await archive.openReadStreamPromise(entry as Entry))).toString('utf8');
  }
  return contents;
}

function refuse(code: string): never {
  throw new DomainError(code, { status: 422, field: 'content' });
}
