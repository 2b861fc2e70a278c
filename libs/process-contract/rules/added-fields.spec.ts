import { smallPetition } from '../fixtures/small-petition.catalogue';
import { smallPetitionForms } from '../fixtures/small-petition.forms';
import { findingsOf } from '../fixtures/valid-process';
import type { FormComponent } from '../forms/form-schema';

const ADDED = { label: '协办人', properties: { labelEn: 'Helper', added: 'office' } };
const unit = { type: 'textfield', ...ADDED, properties: { ...ADDED.properties, widget: 'unit-select' } };

function withAdded(...added: FormComponent[]) {
  const components = [...(smallPetitionForms['draft-opinion']?.components ?? []), ...added];
  return { forms: { ...smallPetitionForms, 'draft-opinion': { id: 'draft-opinion', components } } };
}

describe('a field that an office has added to a form', () => {
  it.each<[string, FormComponent]>([
    ['a person', { type: 'person', ...ADDED }],
    ['an amount', { type: 'money', ...ADDED }],
    ['a file', { type: 'file', ...ADDED }],
    ['a case', { type: 'case-reference', ...ADDED }],
    ['a date', { type: 'datetime', subtype: 'date', ...ADDED }],
    ['a unit', unit],
    ['one that may be hidden', { type: 'money', ...ADDED, conditional: { hide: '=facts = null' } }],
  ])('may be %s', async (_, component) => {
    expect(await findingsOf(withAdded({ key: 'helper1', ...component }))).toEqual([]);
  });

  it.each<[string, FormComponent, string]>([
    ['free text', { type: 'textarea', key: 'helper1', ...ADDED }, 'added.kind'],
    ['a text', { type: 'textfield', key: 'helper1', ...ADDED }, 'added.kind'],
    ['a name that is no key', { type: 'person', key: 'Helper-1', ...ADDED }, 'added.bad-name'],
    [
      'a name of an act against petitioners',
      { type: 'person', key: 'helper1', label: '稳控责任人', properties: ADDED.properties },
      'guard.against-petitioner',
    ],
  ])('is not %s', async (_, component, rule) => {
    expect(await findingsOf(withAdded(component))).toEqual([`${rule} @ draft-opinion`]);
  });

  it('does not take the place of a field that the step uses', async () => {
    const [facts] = smallPetitionForms['draft-opinion']?.components ?? [];
    const forms = {
      ...smallPetitionForms,
      'draft-opinion': {
        id: 'draft-opinion',
        components: [facts!, { type: 'person', key: 'remarks', ...ADDED }],
      },
    };
    expect(await findingsOf({ forms })).toEqual([
      'completion.field-not-in-form @ draft-opinion',
      'added.used-name @ draft-opinion',
    ]);
  });

  it('is refused where no case would show it', async () => {
    const catalogue = { ...smallPetition, fixedForms: 'a meeting is about several cases' };
    const form = withAdded({ type: 'person', key: 'helper1', ...ADDED });
    expect(await findingsOf({ ...form, catalogue })).toEqual(['added.fixed-form @ draft-opinion']);
  });
});
