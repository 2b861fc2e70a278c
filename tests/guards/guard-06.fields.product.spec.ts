import { OfficeDatabase } from '#tests/support/office-database';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import {
  filesOfRooms,
  FORBIDDEN_EN,
  FORBIDDEN_ZH,
  forbiddenIn,
  type Named,
  namesOfApi,
  namesOfDecision,
  namesOfDiagram,
  namesOfForm,
  readOpenApi,
  valuesOfReturns,
} from './forbidden-fields';

/**
 * Guards 6 and 7: there is no field anywhere for where a petitioner is or with whom, for relatives, police, holding, escort or
 * behaviour. Looked for in the database, in every form, diagram and decision table, and in the API; and in a copy of each
 * with such a field planted, which must be found.
 */
const database = new OfficeDatabase();
let scratch: ScratchDatabase;
beforeAll(async () => {
  scratch = await scratchDatabase('forbidden_fields');
});
afterAll(async () => {
  await database.close();
  await scratch.drop();
});

const COLUMNS = `SELECT table_name AS "where", column_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' UNION SELECT 'table', table_name FROM information_schema.tables WHERE table_schema = 'public'`;

describe('no such field', () => {
  it('in the database', async () => {
    const columns = await database.rows<Named>(COLUMNS);
    expect(columns.length).toBeGreaterThan(250);
    expect(forbiddenIn(columns)).toEqual([]);
  });

  it('in any form', () => {
    const names = filesOfRooms('.form').flatMap(({ file, text }) => namesOfForm(file, text));
    expect(names.length).toBeGreaterThan(300);
    expect(forbiddenIn(names)).toEqual([]);
  });

  it('in any diagram', async () => {
    const names = await Promise.all(
      filesOfRooms('.bpmn').map(({ file, text }) => namesOfDiagram(file, text)),
    );
    expect(names.flat().length).toBeGreaterThan(200);
    expect(forbiddenIn(names.flat())).toEqual([]);
  });

  it('in any decision table', () => {
    const names = filesOfRooms('.dmn').flatMap(({ file, text }) => namesOfDecision(file, text));
    expect(names.length).toBeGreaterThan(30);
    expect(forbiddenIn(names)).toEqual([]);
  });

  it('in the API, nor a value of an assisted return that would be one', () => {
    expect(namesOfApi(readOpenApi()).length).toBeGreaterThan(700);
    expect(forbiddenIn(namesOfApi(readOpenApi()))).toEqual([]);
    expect(valuesOfReturns(readOpenApi()).length).toBeGreaterThan(30);
    expect(forbiddenIn(valuesOfReturns(readOpenApi()))).toEqual([]);
  });
});

describe('one that is planted is found', () => {
  const room = (ending: string, name: string) => {
    const found = filesOfRooms(ending).find(({ file }) => file.endsWith(name));
    if (!found) throw new Error(`no file ${name}`);
    return found.text;
  };

  it('in the database', async () => {
    await scratch.dataSource.query('ALTER TABLE assisted_return ADD COLUMN companions text');
    const columns: Named[] = await scratch.dataSource.query(COLUMNS);
    expect(forbiddenIn(columns)).toEqual(['assisted_return: companions']);
  });

  it('in a form, by its key, its label and its options', () => {
    const form = JSON.parse(room('.form', 'arrange-travel.form'));
    form.components.push(
      { type: 'textfield', key: 'presentWhereabouts', label: '现在' },
      { type: 'textfield', key: 'more', label: '同行人' },
      { type: 'radio', key: 'who', label: '谁', values: [{ label: '民警', labelEn: 'Others', value: 'x' }] },
    );
    expect(forbiddenIn(namesOfForm('form', JSON.stringify(form)))).toEqual([
      'form: presentWhereabouts',
      'form: 同行人',
      'form: 民警',
    ]);
  });

  it('in a diagram', async () => {
    const bpmn = room('.bpmn', 'assisted-return.bpmn').replace('name="安排行程"', 'name="登记信访人去向"');
    expect(forbiddenIn(await namesOfDiagram('bpmn', bpmn))).toEqual(['bpmn: 登记信访人去向']);
  });

  it('in a decision table', () => {
    const dmn = room('.dmn', 'deadlines.dmn').replace('name="length"', 'name="petitionerBehaviour"');
    expect(forbiddenIn(namesOfDecision('dmn', dmn))).toEqual(['dmn: petitionerBehaviour']);
  });

  it('in the API', () => {
    const document = JSON.parse(readOpenApi());
    document.components.schemas.ReturnRowDto.properties.escortedBy = { type: 'string' };
    document.paths['/api/petitions/{id}/police-report'] = {};
    expect(forbiddenIn(namesOfApi(JSON.stringify(document))).sort()).toEqual([
      'ReturnRowDto: escortedBy',
      'path: /api/petitions/{id}/police-report',
    ]);
  });

  it.each(FORBIDDEN_EN)('called %s, in each way of writing names', (word) => {
    const names = [word, `last_${word}`, `last${word[0]!.toUpperCase()}${word.slice(1)}`, `the-${word}-of`];
    expect(forbiddenIn(names.map((name) => ({ where: 'x', name })))).toHaveLength(names.length);
  });

  it.each(FORBIDDEN_ZH)('called %s', (word) => {
    expect(forbiddenIn([{ where: 'x', name: `信访人${word}情况` }])).toHaveLength(1);
  });

  it('and what is none is not', () => {
    const names = ['legal_hold', 'trackUrl', 'hold-talk', 'place', 'attachment', '行程', '面谈情况', '登记'];
    expect(forbiddenIn(names.map((name) => ({ where: 'x', name })))).toEqual([]);
  });
});
