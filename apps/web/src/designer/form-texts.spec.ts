import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf, withText } from './form-texts';

const schema = JSON.parse(
  readFileSync(join(__dirname, '../../../../processes/first-petition/forms/triage-petition.form'), 'utf8'),
);

it('finds every text of a form in both languages', () => {
  const parts = textsOf(schema);
  const category = parts.find(({ id }) => id === 'category')!;
  expect(category.texts.map(({ what, language, value }) => [what, language, value])).toEqual(
    expect.arrayContaining([
      ['label', 'zh', '类别'],
      ['label', 'en', 'Category'],
      ['choice', 'zh', '检举控告'],
      ['choice', 'en', 'Accusation'],
    ]),
  );
  expect(parts.length).toBeGreaterThan(5);
});

it('changes one text and nothing else', () => {
  const [label] = textsOf(schema).find(({ id }) => id === 'category')!.texts;
  const changed = withText(schema, label!.at, '信访类别');
  expect(textsOf(changed).find(({ id }) => id === 'category')!.texts[0]!.value).toBe('信访类别');
  expect(withText(changed, label!.at, '类别')).toEqual(schema);
});
