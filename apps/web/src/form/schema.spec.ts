import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldMessages } from './field-messages';
import { filledValues, type FormComponentSchema, type FormSchema, presentSchema } from './schema';

const field = (part: Partial<FormComponentSchema>): FormComponentSchema => ({
  id: 'f',
  key: 'f',
  type: 'textfield',
  ...part,
});

describe('presentSchema', () => {
  const schema: FormSchema = {
    components: [
      field({
        label: '责任单位',
        description: '说明',
        properties: { widget: 'unit-select', labelEn: 'Unit', descriptionEn: 'Note' },
      }),
      field({
        type: 'datetime',
        subtype: 'date',
        dateLabel: '日期',
        properties: { labelEn: 'Date' },
      }),
      field({ type: 'datetime', subtype: 'time', timeLabel: '时间' }),
      field({ type: 'select', values: [{ label: '是', labelEn: 'Yes', value: true }] }),
    ],
  };

  it('puts the office fields in their places and keeps the Chinese', () => {
    const [unit, date, time, choice] = presentSchema(schema, 'zh-CN').components;
    expect(unit).toMatchObject({ type: 'unit-select', label: '责任单位', description: '说明' });
    expect(date).toMatchObject({ type: 'office-date', dateLabel: '日期' });
    expect(time).toMatchObject({ type: 'datetime' });
    expect(choice).toMatchObject({ type: 'office-choice', values: [{ label: '是' }] });
  });

  it('speaks English where the schema does', () => {
    const [unit, date, , choice] = presentSchema(schema, 'en').components;
    expect(unit).toMatchObject({ label: 'Unit', description: 'Note' });
    expect(date).toMatchObject({ dateLabel: 'Date' });
    expect(choice).toMatchObject({ values: [{ label: 'Yes', value: true }] });
  });

  it('leaves the given schema alone', () => {
    const before = JSON.stringify(schema);
    presentSchema(schema, 'en');
    expect(JSON.stringify(schema)).toBe(before);
  });
});

describe('the forms of the processes', () => {
  const processes = join(__dirname, '../../../../processes');
  const forms = readdirSync(processes, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.form'),
  );

  it.each(forms)('are complete in English: %s', (path) => {
    const schema = JSON.parse(readFileSync(join(processes, path), 'utf8')) as FormSchema;
    const shown = JSON.stringify(presentSchema(schema, 'en').components.map(spoken));
    expect(forms.length).toBeGreaterThan(10);
    expect(shown).not.toMatch(/[\u3400-\u9fff]/);
  });

  /** What a reader of the form sees. */
  function spoken({ label, description, text, dateLabel, timeLabel, values }: FormComponentSchema) {
    return [label, description, text, dateLabel, timeLabel, values?.map((option) => option.label)];
  }
});

describe('fieldMessages', () => {
  it.each([
    [{ validate: { required: true } }, '  ', 'required'],
    [{ type: 'checkbox', validate: { required: true } }, false, 'required'],
    [{ type: 'number' }, 'x', 'number'],
    [{ type: 'number', decimalDigits: 0 }, 1.5, 'integer'],
    [{ type: 'number', validate: { min: 1 } }, 0, 'min'],
    [{ type: 'number', validate: { max: 30 } }, 31, 'max'],
    [{ validate: { minLength: 5 } }, '四个字呀', 'minLength'],
    [{ validate: { maxLength: 2 } }, '三个字', 'maxLength'],
    [{ validate: { pattern: '^\\d+$' } }, 'a', 'pattern'],
    [{ type: 'money' }, '一百', 'money'],
    [{ type: 'money', validate: { min: 100 } }, 99, 'moneyMin'],
    [{ type: 'money', validate: { max: 5000 } }, 5001, 'moneyMax'],
    [{ type: 'person', validate: { required: true } }, null, 'required'],
  ])('%o with %p breaks %s', (part, value, key) => {
    expect(fieldMessages(field(part), value).map((message) => message.key)).toEqual([key]);
  });

  it.each([
    [{ validate: { required: true } }, false],
    [{ validate: { required: true } }, 0],
    [{ validate: { minLength: 5, pattern: '^x' } }, ''],
    [{ type: 'number', validate: { min: 1, max: 30 } }, 30],
  ])('%o accepts %p', (part, value) => {
    expect(fieldMessages(field(part), value)).toEqual([]);
  });
});

describe('filledValues', () => {
  it('leaves out what was left empty, and nothing else', () => {
    expect(filledValues({ a: '', b: null, c: undefined, d: false, e: 0, f: 'x' })).toEqual({
      d: false,
      e: 0,
      f: 'x',
    });
  });
});
