import fc from 'fast-check';
import { newId } from '#libs/database/id';
import { SqlParams } from '#libs/database/sql-params';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { foundTexts } from './found-texts';
import { findCases, searchCondition, type Search } from './index';

let database: ScratchDatabase;
beforeAll(async () => {
  database = await scratchDatabase('search');
});
afterAll(() => database.drop());

const sql = (text: string, values: unknown[] = []): Promise<any> => database.dataSource.query(text, values);
let receipts = 0;

async function aCase(over: Record<string, unknown> = {}): Promise<string> {
  const row: Record<string, unknown> = {
    id: newId(),
    receipt_number: `XF2026${String((receipts += 1)).padStart(6, '0')}`,
    query_code_hash: Buffer.alloc(0),
    channel: 'letter',
    status: 'received',
    subject: '其他',
    content: '其他',
    submitted_via: 'staff',
    received_at: '2026-01-01',
    process_id: 'first-petition',
    ...over,
  };
  const columns = Object.keys(row);
  await sql(
    `INSERT INTO petition (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
  return row.id as string;
}

/** The petitions that a search finds, each list asked in the way that it is answered when few match, and when many do. */
async function found(q: string): Promise<string[]> {
  const search = await findCases(database.dataSource.manager, q);
  const [few, many] = await Promise.all([
    listed(search),
    listed({
      ...search,
      sayingIds: null,
      numberedIds: search.terms.length === 1 && search.terms[0]?.numberPrefix ? null : [],
    }),
  ]);
  expect(many).toEqual(few);
  return few;
}

async function listed(search: Search): Promise<string[]> {
  const params = new SqlParams();
  const where = searchCondition(search, { petitionId: 'p.id', receiptNumber: 'p.receipt_number' }, params);
  const rows: { id: string }[] = await sql(
    `SELECT p.id FROM petition p WHERE ${where} ORDER BY p.id`,
    params.values,
  );
  return rows.map(({ id }) => id);
}

/** Why a case was found: where, and the words that are marked. */
async function why(q: string, id: string): Promise<[string, string[]][]> {
  const { manager } = database.dataSource;
  const texts = await foundTexts(manager, await findCases(manager, q), [id]);
  return (texts.get(id) ?? []).map(({ source, pieces }) => [
    source,
    pieces.filter(({ hit }) => hit).map(({ text }) => text),
  ]);
}

describe('a case is found', () => {
  it('by its subject, what was written, and by what it is of, whatever the width and the capitals', async () => {
    const id = await aCase({
      subject: '东街夜间嘈杂',
      content: '楼下ＫＴＶ营业到两点。',
      demand: '要求限时',
      place: '３号楼',
    });
    expect(
      await Promise.all(['嘈杂', 'ktv', 'Kt', '限时', '3号楼', '３号', '东街 限时 ktv'].map(found)),
    ).toEqual(Array(7).fill([id]));
    expect(await Promise.all(['tv', '13号楼', '号楼下', '东街 赔偿'].map(found))).toEqual([[], [], [], []]);
    expect(await why('东街 限时', id)).toEqual([
      ['subject', ['东街']],
      ['content', ['限时']],
    ]);
    await sql(`UPDATE petition SET subject = '西街' WHERE id = $1`, [id]);
    expect([await found('嘈杂'), await found('西街')]).toEqual([[], [id]]);
  });

  it('by the phrase, not by its pairs in other places', async () => {
    const id = await aCase({ content: '会议讨论了议案。' });
    expect([await found('会议'), await found('议案'), await found('会议议案')]).toEqual([[id], [id], []]);
    await aCase({ content: '甲乙。乙丙。' });
    expect(await found('甲乙丙')).toEqual([]);
  });

  it('by an opinion as long as it stands, and not by a code, a name of who chaired or what one department decided', async () => {
    const id = await aCase();
    const task = (key: number, process: string, outcome: object | null) =>
      sql(
        `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
           candidate_group, state, receipt_number, subject, channel, urgency, created_at)
         VALUES ($1, 1, 1, $2, 1, 'x', $3, 'a:b', 'open', 'X', 'X', 'letter', 'normal', now())`,
        [key, process, id],
      ).then(() => sql(`UPDATE task SET outcome = $2 WHERE key = $1`, [key, outcome]));
    await task(1, 'first-petition', {
      facts: '经查鱼塘污染属实',
      hearing: 'none',
      chair: '欧阳修远',
      amount: 3,
    });
    await task(2, 'assistance-referral', { reasons: '家庭困顿' });
    await sql(
      `INSERT INTO person (id, username, display_name, created_at) VALUES ($1::uuid, 'a', '甲', now()), ($2::uuid, 'b', '乙', now())`,
      [newId(), newId()],
    );
    const [{ id: one }, { id: other }] = await sql(`SELECT id FROM person ORDER BY username`);
    await sql(
      `INSERT INTO co_signature (id, task_key, petition_id, asked_by, asked_at, signer_id, state) VALUES ($1, 1, $2, $3, now(), $4, 'open')`,
      [newId(), id, one, other],
    );
    await sql(`UPDATE co_signature SET state = 'agreed', opinion = '同意补偿鱼苗', ended_at = now()`);
    expect(await Promise.all(['鱼塘污染', '鱼苗'].map(found))).toEqual([[id], [id]]);
    expect(await Promise.all(['none', '欧阳修远', '困顿'].map(found))).toEqual([[], [], []]);
    expect((await why('鱼塘 鱼苗', id)).toSorted()).toEqual([
      ['opinion', ['鱼塘']],
      ['opinion', ['鱼苗']],
    ]);
    await sql(`UPDATE task SET outcome = NULL WHERE key = 1`);
    expect(await found('鱼塘污染')).toEqual([]);

    const comment = newId();
    await sql(
      `INSERT INTO case_comment (id, petition_id, author_id, request_key, written_at) VALUES ($1, $2, $3, $1, now())`,
      [comment, id, one],
    );
    const say = (version: number, text: string) =>
      sql(`INSERT INTO comment_version VALUES ($1, $2, $3, $4, now())`, [comment, version, id, text]);
    await say(1, '先去祠堂看看');
    expect(await found('祠堂')).toEqual([id]);
    await say(2, '先去渡口看看');
    expect([await found('祠堂'), await found('渡口')]).toEqual([[], [id]]);
    await sql(`UPDATE comment_version SET text = ''`);
    expect(await found('渡口')).toEqual([]);
  });

  it('by the name of a file, in the case that has it', async () => {
    const [id, other] = [await aCase(), await aCase()];
    await sql(
      `INSERT INTO attachment (id, petition_id, name, media_type, size, sha256, content, added_by, at)
       VALUES ($1, $2, '鱼鳞图册.PDF', 'application/pdf', 1, 'x', '', 'petitioner', now())`,
      [newId(), id],
    );
    expect(await found('鱼鳞图册.pdf')).toEqual([id]);
    await sql(`UPDATE attachment SET petition_id = $1`, [other]);
    expect(await found('鱼鳞')).toEqual([other]);
    await sql(`DELETE FROM attachment`);
    expect(await found('鱼鳞')).toEqual([]);
  });

  it('by the beginning of its number, alone or beside a word', async () => {
    const id = await aCase({ receipt_number: 'ZZ2026000001', subject: '水塔漏水' });
    const other = await aCase({ receipt_number: 'ZZ2026000002', content: 'zz2026号令' });
    expect(await found('zz2026')).toEqual([id, other]);
    expect(await found('zz2026000001')).toEqual([id]);
    expect(await found('水塔 ZZ2026')).toEqual([id]);
    expect(await why('zz2026000001', id)).toEqual([]);
  });
});

it('long numbers are in no text but a subject, and of that phone and identity numbers are not', async () => {
  await aCase({
    subject: '丢失单据20260105123 电话13812345678 证号33010119900101001x',
    content: '联系 139-1234-5678 或 057112345678，单据88812345',
  });
  const bodies = (await sql(`SELECT body FROM case_text WHERE body LIKE '%单据%' ORDER BY source DESC`)).map(
    ({ body }: { body: string }) => body,
  );
  expect(bodies).toEqual(['丢失单据20260105123 电话  证号 ', '联系   或  ,单据 ']);
  expect(await found('13812345678')).toEqual([]);
  expect(await found('88812345')).toEqual([]);
});

it('a word that is too short is told, and finds nothing by itself', async () => {
  const id = await aCase({ subject: '噪声噪声' });
  expect(await findCases(database.dataSource.manager, '噪')).toMatchObject({
    tooShort: ['噪'],
    sayingIds: [],
  });
  expect([await found('噪'), await found('噪 噪声')]).toEqual([[], [id]]);
});

it('finds what a reading of all texts finds, whatever was written and is looked for', async () => {
  const part = fc.constantFrom(
    '路',
    '灯',
    '水',
    'Ａ',
    'b',
    '1',
    '２',
    '，',
    ' ',
    '%',
    '_',
    "'",
    '\\',
    '㎡',
    '𠮷',
  );
  const text = (maxLength: number) =>
    fc.array(part, { minLength: 1, maxLength }).map((parts) => parts.join(''));
  const texts = fc.sample(text(12), { numRuns: 60, seed: 7 });
  const cases = new Map<string, string>();
  for (const content of texts) cases.set(await aCase({ content }), content);
  const form = (one: string) => one.normalize('NFKC').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  await fc.assert(
    fc.asyncProperty(text(4), async (q) => {
      const { terms } = await findCases(database.dataSource.manager, q);
      const wanted = [...cases].filter(([, content]) =>
        terms.every((term) => {
          const at = form(content).split(term.text);
          if (!/^[a-z0-9]/.test(term.text)) return at.length > 1;
          return at.slice(0, -1).some((_, n) => !/[a-z0-9]$/.test(at.slice(0, n + 1).join(term.text)));
        }),
      );
      const ids = (await found(q)).filter((id) => cases.has(id));
      expect(ids).toEqual(terms.length === 0 ? [] : wanted.map(([id]) => id).sort());
    }),
    { numRuns: 200 },
  );
});

it('is made anew as it was written', async () => {
  const all = () => sql(`SELECT * FROM case_text ORDER BY petition_id, source, source_id`);
  const before = await all();
  expect(before.length).toBeGreaterThan(50);
  await sql(`SELECT rebuild_case_text()`);
  expect(await all()).toEqual(before);
});
