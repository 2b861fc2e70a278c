import type { FormComponent, FormSchema } from './form-schema';
import { FormUnsupported, validateForm } from './validate-form';

function form(...components: FormComponent[]): FormSchema {
  return { id: 'form', components };
}

function rulesBroken(component: FormComponent, value: unknown): string[] {
  return validateForm(form({ key: 'field', ...component }), { field: value }).errors.map((one) => one.rule);
}

const options = [
  { label: '一', value: 'one' },
  { label: '二', value: 'two' },
];

describe('one field', () => {
  it.each<[string, FormComponent, unknown, string[]]>([
    ['text', { type: 'textfield', validate: { minLength: 2, maxLength: 4 } }, '信访', []],
    ['text that is too short', { type: 'textfield', validate: { minLength: 2 } }, '信', ['form.min-length']],
    [
      'text that is short but for spaces',
      { type: 'textfield', validate: { minLength: 2 } },
      ' 信 ',
      ['form.min-length'],
    ],
    [
      'text that is too long',
      { type: 'textarea', validate: { maxLength: 2 } },
      '信访事项',
      ['form.max-length'],
    ],
    [
      'characters outside the first plane as one each',
      { type: 'textfield', validate: { maxLength: 2 } },
      '𠮷𠮷',
      [],
    ],
    [
      'a limit that is computed',
      { type: 'textfield', validate: { maxLength: '=1 + 1' } },
      '信访科',
      ['form.max-length'],
    ],
    ['a pattern', { type: 'textfield', validate: { pattern: '^[A-Z]+$' } }, 'abc', ['form.pattern']],
    ['no text at all', { type: 'textfield' }, 12, ['form.text']],
    ['an object for a text', { type: 'textarea' }, { length: 3 }, ['form.text']],
    ['an e-mail address', { type: 'textfield', validate: { validationType: 'email' } }, 'a@b.cn', []],
    [
      'no e-mail address',
      { type: 'textfield', validate: { validationType: 'email' } },
      'a@b',
      ['form.email'],
    ],
    ['no phone number', { type: 'textfield', validate: { validationType: 'phone' } }, 'none', ['form.phone']],
    ['an amount in fen', { type: 'money', validate: { min: 100, max: 5000 } }, 5000, []],
    ['no amount, though a number', { type: 'money' }, 12.5, ['form.money']],
    ['an amount as text', { type: 'money' }, '1250', ['form.money']],
    ['less than nothing', { type: 'money' }, -1, ['form.money']],
    ['an amount that is too small', { type: 'money', validate: { min: 100 } }, 99, ['form.money-min']],
    ['an amount that is too large', { type: 'money', validate: { max: 5000 } }, 5001, ['form.money-max']],
    ['more money than there is', { type: 'money' }, 1_000_000_000_001, ['form.money-max']],
    ...(['person', 'file', 'case-reference'] as const).flatMap(
      (type): [string, FormComponent, unknown, string[]][] => [
        [`the id of a ${type}`, { type }, '019a0000-0000-7000-8000-000000000001', []],
        [`a name for a ${type}`, { type }, '苏婷', ['form.reference']],
        [`a list for a ${type}`, { type }, ['019a0000-0000-7000-8000-000000000001'], ['form.reference']],
      ],
    ),
    ['a number', { type: 'number', validate: { min: 1, max: 30 } }, 30, []],
    ['a number that is too small', { type: 'number', validate: { min: 1 } }, 0, ['form.min']],
    ['a number that is too large', { type: 'number', validate: { max: 30 } }, 31, ['form.max']],
    ['a limit of a number as text', { type: 'number', validate: { max: '30' } }, 31, ['form.max']],
    ['too many digits', { type: 'number', decimalDigits: 0 }, 1.5, ['form.digits']],
    ['tiny numbers', { type: 'number', decimalDigits: 2 }, 1e-7, ['form.digits']],
    ['a multiple', { type: 'number', increment: 0.1 }, 0.3, []],
    ['no multiple', { type: 'number', increment: 0.1 }, 0.35, ['form.increment']],
    ['a number as text', { type: 'number' }, '3', ['form.number']],
    ['a number as text, as the form asks', { type: 'number', serializeToString: true }, '3', []],
    ['no number', { type: 'number' }, Number.NaN, ['form.number']],
    ['a tick', { type: 'checkbox' }, true, []],
    ['a tick as text', { type: 'checkbox' }, 'true', ['form.yes-no']],
    ['an option', { type: 'select', values: options }, 'two', []],
    ['no option', { type: 'radio', values: options }, 'three', ['form.option']],
    ['several options', { type: 'checklist', values: options }, ['one', 'two'], []],
    ['one option twice', { type: 'taglist', values: options }, ['one', 'one'], ['form.repeated-option']],
    [
      'several of which one is no option',
      { type: 'checklist', values: options },
      ['one', 'x'],
      ['form.option'],
    ],
    ['no list', { type: 'checklist', values: options }, 'one', ['form.list']],
    ['a day', { type: 'datetime', subtype: 'date' }, '2026-02-28', []],
    ['a day that no calendar has', { type: 'datetime', subtype: 'date' }, '2026-02-30', ['form.date']],
    ['a time of day', { type: 'datetime', subtype: 'time' }, '09:30', []],
    ['no time of day', { type: 'datetime', subtype: 'time' }, '24:01', ['form.time']],
    ['a day and a time', { type: 'datetime', subtype: 'datetime' }, '2026-02-28T09:30+08:00', []],
    ['a day without a time', { type: 'datetime', subtype: 'datetime' }, '2026-02-28', ['form.date-time']],
  ])('%s', (_what, component, value, rules) => {
    expect(rulesBroken(component, value)).toEqual(rules);
  });
});

describe('required fields', () => {
  it.each<[string, FormComponent, unknown]>([
    ['missing', { type: 'textfield' }, undefined],
    ['null', { type: 'number' }, null],
    ['empty text', { type: 'textarea' }, ''],
    ['spaces', { type: 'textarea' }, '  '],
    ['an unticked box', { type: 'checkbox' }, false],
    ['an empty list', { type: 'checklist', values: options }, []],
  ])('%s is refused', (_what, component, value) => {
    expect(rulesBroken({ ...component, validate: { required: true } }, value)).toEqual(['form.required']);
  });

  it('zero is a value', () => {
    expect(rulesBroken({ type: 'number', validate: { required: true } }, 0)).toEqual([]);
  });

  it('leaves out what was not filled, and says no for a box that was not ticked', () => {
    const schema = form(
      { type: 'textfield', key: 'text' },
      { type: 'checkbox', key: 'box' },
      { type: 'checklist', key: 'list' },
    );
    expect(validateForm(schema, { text: '' })).toMatchObject({
      errors: [],
      values: { box: false, list: [] },
    });
  });
});

describe('hidden fields', () => {
  const schema = form(
    {
      type: 'radio',
      key: 'decision',
      values: [{ value: 'accept' }, { value: 'object' }],
      validate: { required: true },
    },
    {
      type: 'group',
      conditional: { hide: '=decision != "object"' },
      components: [
        { type: 'textarea', key: 'reason', validate: { required: true, minLength: 5 } },
        {
          type: 'textfield',
          key: 'detail',
          conditional: { hide: '=reason = null' },
          validate: { required: true },
        },
      ],
    },
  );

  it('asks for a field only while it is shown', () => {
    expect(validateForm(schema, { decision: 'accept' })).toMatchObject({
      errors: [],
      values: { decision: 'accept' },
    });
    expect(validateForm(schema, { decision: 'object' }).errors).toEqual([
      { field: 'reason', rule: 'form.required', params: {} },
    ]);
  });

  it('drops what hidden fields say, and what only they would show', () => {
    const entered = { decision: 'accept', reason: '不属于本单位职责', detail: 'x' };
    expect(validateForm(schema, entered)).toMatchObject({ errors: [], values: { decision: 'accept' } });
  });

  it('keeps what shown fields say', () => {
    const entered = { decision: 'object', reason: '不属于本单位职责', detail: 'x' };
    expect(validateForm(schema, entered)).toMatchObject({ errors: [], values: entered });
  });

  it('treats a field that nobody filled as null in a condition', () => {
    expect(validateForm(schema, {}).errors.map((one) => one.field)).toEqual(['decision']);
  });

  it('ends when conditions go round in a circle', () => {
    const circle = form(
      { type: 'textfield', key: 'a', conditional: { hide: '=b = null' } },
      { type: 'textfield', key: 'b', conditional: { hide: '=a != null' } },
    );
    expect(validateForm(circle, { a: 'x', b: 'y' }).errors).toEqual([]);
  });
});

describe('what the form does not have', () => {
  it('is refused', () => {
    expect(validateForm(form({ type: 'textfield', key: 'a' }), { a: 'x', b: 1 }).errors).toEqual([
      { field: 'b', rule: 'form.unknown', params: {} },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is no field either', (key) => {
    const entered = JSON.parse(`{"${key}": "x"}`) as Record<string, unknown>;
    expect(validateForm(form({ type: 'textfield', key: 'a' }), entered).errors).toEqual([
      { field: key, rule: 'form.unknown', params: {} },
    ]);
  });
});

describe('context', () => {
  it('gives the options that a variable holds', () => {
    const schema = form({ type: 'select', key: 'unitId', valuesKey: 'units' });
    const context = { units: [{ label: '东街', value: 'dongjie' }] };
    expect(validateForm(schema, { unitId: 'dongjie' }, context).errors).toEqual([]);
    expect(validateForm(schema, { unitId: 'xijie' }, context).errors[0]?.rule).toBe('form.option');
    expect(validateForm(schema, { unitId: 'dongjie' }).errors[0]?.rule).toBe('form.option');
  });

  it('gives computed options and conditions their variables, but never overrules the fields', () => {
    const schema = form(
      { type: 'select', key: 'a', valuesExpression: '=choices' },
      { type: 'textfield', key: 'b', conditional: { hide: '=a = "x"' } },
    );
    const context = { choices: ['x', 'y'], a: 'x' };
    expect(validateForm(schema, { a: 'y', b: 'z' }, context)).toMatchObject({
      errors: [],
      values: { a: 'y', b: 'z' },
    });
  });
});

it('a kind of field that the server does not know is a mistake of the form', () => {
  expect(() => validateForm(form({ type: 'filepicker', key: 'file' }), {})).toThrow(FormUnsupported);
});

it('names the field, the rule and its numbers', () => {
  const schema = form({ type: 'number', key: 'days', validate: { min: 1, max: 30 } });
  expect(validateForm(schema, { days: 31 }).errors).toEqual([
    { field: 'days', rule: 'form.max', params: { max: 30 } },
  ]);
});
