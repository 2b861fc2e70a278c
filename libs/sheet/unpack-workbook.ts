import { unzipSync, zipSync } from 'fflate';
import { DomainError } from '#libs/errors/index';
import './messages';
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, MAX_UNPACKED_BYTES } from './bounds';

/** Parts of a workbook that hold cells, or say how they are written; pictures, macros and links are left out. */
const WANTED = /\.(xml|rels)$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * A workbook unpacked within bounds, and put together again without packing, so that whoever parses it meets nothing
 * larger than what was checked here. Refused (422, `content`): what is no workbook, unpacks to more than a list of
 * people does, or names cells far away, for which a parser would make room.
 */
export function unpackWorkbook(content: Buffer): Buffer {
  const parts = unpack(content);
  for (const [name, bytes] of Object.entries(parts)) {
    if (SHEET.test(name)) refuseFarCells(Buffer.from(bytes).toString('latin1'));
  }
  return Buffer.from(zipSync(parts, { level: 0 }));
}

function unpack(content: Buffer): Record<string, Uint8Array> {
  let claimed = 0;
  try {
    return unzipSync(content, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        // A part gets exactly the room that it claims: one that unpacks to more ends in an error, not in memory.
        claimed += originalSize;
        if (claimed > MAX_UNPACKED_BYTES) throw refused('sheet.unpacked-too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof DomainError ? error : refused('sheet.not-a-sheet');
  }
}

function refuseFarCells(xml: string): void {
  for (const [, place] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(place as string);
    if (!parts) throw refused('sheet.not-a-sheet');
    if (Number(parts[2]) > MAX_SHEET_ROWS + 1) throw refused('sheet.too-many-rows', { most: MAX_SHEET_ROWS });
    if (columnNumber(parts[1] as string) > MAX_SHEET_COLUMNS) throw refused('sheet.too-many-columns');
  }
}

/** `A` is 1, `AA` is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function refused(code: string, params = {}): DomainError {
  return new DomainError(code, { status: 422, field: 'content', params });
}
