import { zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { listTemplate } from './list-template';
import { parseList } from './parse-list';
import { readSheet } from '#libs/sheet/read-sheet';
import { MAX_SHEET_BYTES, MAX_UNPACKED_BYTES } from '#libs/sheet/bounds';

const bytes = (text: string) => new TextEncoder().encode(text);
const HEADING = ['姓名', '身份证号', '电话', '住址', '已签名'];

/** A workbook of one sheet whose rows are written as they are. */
function workbook(rows: string, more: Record<string, Uint8Array> = {}): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const ns = 'http://schemas.openxmlformats.org';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': bytes(
        `${head}<Types xmlns="${ns}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      'xl/_rels/workbook.xml.rels': bytes(
        `${head}<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': bytes(
        `${head}<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/worksheets/sheet1.xml': bytes(
        `${head}<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
      ),
      ...more,
    }),
  );
}
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const codeOf = (content: Buffer) =>
  readSheet(content).then(
    () => 'read',
    (error: { code?: string; status?: number }) => `${error.status} ${error.code}`,
  );

describe('a spreadsheet', () => {
  it('is read as Excel writes it, identity numbers as text', async () => {
    const sheet = [
      HEADING.map((value) => ({ value })),
      ['王小明', '330102199001011234', '13812345678', '东街 1 号', '是'].map((value) => ({
        value,
        type: String,
      })),
    ];
    const content = await writeXlsxFile(sheet, { sheet: '联名册' }).toBuffer();
    expect(await readSheet(content)).toEqual([
      HEADING,
      ['王小明', '330102199001011234', '13812345678', '东街 1 号', '是'],
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('姓名,电话,已签名\r\n王小明,13812345678,是\r\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeff姓名,电话,已签名\n王小明,13812345678,是')],
    ['semicolons', Buffer.from('姓名;电话;已签名\n王小明;13812345678;是\n\n')],
    // As Excel in Chinese saves CSV: 姓名, 电话, 已签名 / 王, 1…, 是 in GB 18030.
    ['GB 18030', Buffer.from('d0d5c3fb2cb5e7bbb02cd2d1c7a9c3fb0acdf52c31333831323334353637382ccac7', 'hex')],
  ])('is read as text in %s', async (_, content) => {
    const parsed = parseList(await readSheet(content));
    expect(parsed.faults).toEqual([]);
    expect(parsed.entries).toHaveLength(1);
    expect(parsed.entries[0]!.entry).toMatchObject({ phone: '13812345678', signed: true });
  });

  it('works out no formula: a cell has what was saved with it', async () => {
    const content = workbook(
      `<row r="1">${inline('A1', '姓名')}</row><row r="2"><c r="A2" t="str"><f>1+1</f><v>李</v></c></row>`,
    );
    expect(await readSheet(content)).toEqual([['姓名'], ['李']]);
  });

  it('is the template itself: headings, and nobody yet', async () => {
    const parsed = parseList(await readSheet(await listTemplate()));
    expect(parsed.faults).toEqual([{ row: 1, column: null, rule: 'signed-list.empty' }]);
    expect(parsed.nameColumn).toBe('姓名');
  });
});

describe('what is no list of people', () => {
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-sheet'],
    ['bytes of no encoding', Buffer.from([0xff, 0xff, 0xff, 0x80, 0x80]), 'not-a-sheet'],
    ['an archive of something else', Buffer.from(zipSync({ 'a.txt': bytes('x') })), 'not-a-sheet'],
    ['a broken archive', Buffer.from('504b0304ffffffff', 'hex'), 'not-a-sheet'],
    ['more bytes than a list has', Buffer.alloc(MAX_SHEET_BYTES + 1, 'a'), 'too-large'],
    ['2,001 people', Buffer.from(`姓名\n${'王\n'.repeat(2001)}`), 'too-many-rows'],
    ['31 columns', Buffer.from(`姓名${','.repeat(31)}x`), 'too-many-columns'],
  ])('%s is refused', async (_, content, rule) => {
    expect(await codeOf(content)).toBe(`422 sheet.${rule}`);
  });

  it('an archive that unpacks to far more is refused before it is unpacked', async () => {
    const bomb = workbook('', { 'xl/sharedStrings.xml': new Uint8Array(MAX_UNPACKED_BYTES + 1) });
    expect(bomb.length).toBeLessThan(MAX_SHEET_BYTES);
    expect(await codeOf(bomb)).toBe('422 sheet.unpacked-too-large');
  });

  it('an archive that lies about what it unpacks to gets no more room than it claims', async () => {
    const size = 64 * 1024 * 1024;
    const bomb = workbook('', { 'xl/sharedStrings.xml': new Uint8Array(size) });
    // Every record of the size, in the part's own head and in the list at the end.
    const real = Buffer.alloc(4);
    real.writeUInt32LE(size);
    const claimed = Buffer.alloc(4);
    claimed.writeUInt32LE(100);
    let at = bomb.indexOf(real);
    expect(at).toBeGreaterThan(0);
    for (; at >= 0; at = bomb.indexOf(real, at)) claimed.copy(bomb, at);
    const before = process.memoryUsage().arrayBuffers;
    await codeOf(bomb);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(size);
  });

  it.each([
    ['a row far down', `<row r="1048576">${inline('A1048576', '王')}</row>`, 'too-many-rows'],
    ['a cell far right', `<row r="1">${inline('XFD1', '王')}</row>`, 'too-many-columns'],
    ['a row beyond any number', `<row r = '99999999999'></row>`, 'not-a-sheet'],
    ['a row written in signs', `<row r="&#57;9999999"></row>`, 'not-a-sheet'],
  ])('%s is refused before room is made for it', async (_, rows, rule) => {
    expect(await codeOf(workbook(rows))).toBe(`422 sheet.${rule}`);
  });
});
