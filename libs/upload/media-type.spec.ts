import { zipSync } from 'fflate';
import { mediaTypeOf } from './media-type';
import { MOST_ENTRIES } from './office-type';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** An archive as Office writes it, with more parts in it. */
function docx(parts: Record<string, Uint8Array> = {}, main = MAIN): Buffer {
  const types = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': Buffer.from(types),
      'word/document.xml': Buffer.from('<a/>'),
      ...parts,
    }),
  );
}

/** A lie in the archive's directory: the part is said to unpack to this many bytes. */
function claimingToUnpackTo(bytes: number): Buffer {
  const archive = docx({ 'word/large.bin': Buffer.alloc(64) });
  const entry = archive.lastIndexOf(Buffer.from('word/large.bin')) - 46;
  expect(archive.readUInt32LE(entry)).toBe(0x02014b50);
  archive.writeUInt32LE(bytes, entry + 24);
  return archive;
}

describe('mediaTypeOf', () => {
  it.each([
    ['image/jpeg', hex('ffd8ffe0 00104a464946 0001')],
    [
      'image/png',
      hex('89504e470d0a1a0a 0000000d49484452 00000001000000010802000000 907753de 0000000049454e44ae426082'),
    ],
    ['image/gif', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['application/msword', Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.alloc(600)])],
    ['audio/amr', Buffer.from('#!AMR\n\u0000')],
    ['audio/wav', Buffer.concat([Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt '), Buffer.alloc(16)])],
    ['text/plain; charset=utf-8', Buffer.from('关于路灯的说明\n第二行')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx()],
  ])('knows %s by its bytes', async (type, content) => {
    expect(await mediaTypeOf(content)).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a page', Buffer.from('<html><body>hello</body></html>')],
    ['a drawing that can hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['an archive of anything', Buffer.from(zipSync({ 'a.exe': Buffer.from('MZ') }))],
    ['half an archive', docx().subarray(0, 60)],
    ['a film', hex('00000018 66747970 6d703432 00000000 6d703432 69736f6d')],
    ['noise', Buffer.from([1, 2, 3, 250, 251, 0, 7])],
  ])('refuses %s', async (_, content) => {
    await expect(mediaTypeOf(content)).rejects.toMatchObject({
      code: 'upload.type-not-allowed',
      status: 422,
      field: 'content',
    });
  });

  it('refuses macros, named or hidden', async () => {
    await expect(mediaTypeOf(docx({ 'word/vbaProject.bin': Buffer.from('x') }))).rejects.toThrow(
      'upload.macros',
    );
    const macros = docx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml');
    await expect(mediaTypeOf(macros)).rejects.toThrow('upload.macros');
  });

  it('refuses an archive that unpacks to too much, without unpacking it', async () => {
    await expect(mediaTypeOf(claimingToUnpackTo(0xf0000000))).rejects.toThrow('upload.archive-too-large');
    const many = Object.fromEntries(
      Array.from({ length: MOST_ENTRIES }, (_one, i) => [`word/${i}.xml`, Buffer.alloc(1)]),
    );
    await expect(mediaTypeOf(docx(many))).rejects.toThrow('upload.archive-too-large');
  }, 60_000);
});
