import { addableOf, ADDABLE, addedOf, withField, withMoved, withoutField, withSetting } from './form-fields';

const shipped = {
  id: 'draft',
  components: [
    { id: 'a', key: 'facts', type: 'textarea', label: '事实' },
    { id: 'g', type: 'group', components: [{ id: 'b', key: 'person1', type: 'textfield', label: '姓名' }] },
  ],
};
const names = { zh: '人员', en: 'Person' };
const keys = ({ components }: any) => components.map(({ id }: any) => id);

it('adds each kind under a key of its own, below all others, named in both languages', () => {
  const all = ADDABLE.reduce((schema, kind) => withField(schema, kind, names), shipped as any);
  const added = addedOf(all);
  expect([...added.keys()]).toEqual(['person2', 'money1', 'file1', 'case1', 'date1', 'unit1']);
  expect([...added.values()].map(addableOf)).toEqual([...ADDABLE]);
  for (const field of added.values()) {
    expect(field.label ?? field.dateLabel).toBe('人员');
    expect(field.properties).toMatchObject({ labelEn: 'Person', added: 'office' });
  }
  expect(addedOf(shipped).size).toBe(0);
});

it('moves a field by one place, and not out of the form', () => {
  const schema = withField(shipped, 'money', names);
  expect(keys(withMoved(schema, 'money1', -1))).toEqual(['a', 'Field_money1', 'g']);
  expect(keys(withMoved(schema, 'money1', 1))).toEqual(['a', 'g', 'Field_money1']);
});

it('removes it again', () =>
  expect(withoutField(withField(shipped, 'file', names), 'file1')).toEqual(shipped));

it('sets and takes away a setting, and nothing else', () => {
  const schema = withField(shipped, 'money', names);
  const limited = withSetting(schema, 'money1', ['validate', 'min'], 100);
  expect(addedOf(limited).get('money1')).toMatchObject({ validate: { required: false, min: 100 } });
  expect(withSetting(limited, 'money1', ['validate', 'min'], undefined)).toEqual(schema);
  const hidden = withSetting(schema, 'money1', ['conditional', 'hide'], '=facts = null');
  expect(addedOf(hidden).get('money1')).toMatchObject({ conditional: { hide: '=facts = null' } });
  expect(withSetting(hidden, 'money1', ['conditional', 'hide'], undefined)).toEqual(schema);
  expect(withSetting(schema, 'money1', ['units'], [])).toEqual(schema);
});
