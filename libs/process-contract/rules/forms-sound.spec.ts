import type { FormComponent } from '../forms/form-schema';
import { NAMED, smallPetitionForms } from '../fixtures/small-petition.forms';
import { findingsOf } from '../fixtures/valid-process';

function withRemarks(remarks: FormComponent) {
  const components = [...(smallPetitionForms['draft-opinion']?.components.slice(0, 1) ?? []), remarks];
  return { forms: { ...smallPetitionForms, 'draft-opinion': { id: 'draft-opinion', components } } };
}

describe('the server understands every form', () => {
  it('refuses a kind of field that it cannot validate', async () => {
    expect(await findingsOf(withRemarks({ type: 'filepicker', key: 'remarks', ...NAMED }))).toEqual([
      'form.unsupported @ process',
    ]);
  });

  it('refuses a group that nests its values', async () => {
    const group = {
      type: 'group',
      path: 'remarks',
      components: [{ type: 'textfield', key: 'inner', ...NAMED }],
    };
    expect(await findingsOf(withRemarks(group))).toEqual(['form.unsupported @ process']);
  });

  it.each(['=facts = ', 'facts = "x"'])('refuses the hide condition %s', async (hide) => {
    expect(
      await findingsOf(withRemarks({ type: 'textarea', key: 'remarks', ...NAMED, conditional: { hide } })),
    ).toEqual(['form.bad-condition @ process']);
  });

  it.each<[string, Partial<FormComponent>]>([
    ['person', { roles: ['handler', 'wizard'] }],
    ['person', { units: ['Not A Unit'] }],
    ['person', { units: 'xinhe' as never }],
    ['money', { validate: { min: -1 } }],
    ['money', { validate: { min: 200, max: 100 } }],
    ['money', { validate: { max: 1.5 } }],
    ['file', { accept: ['program'] }],
    ['file', { maxKilobytes: 0 }],
    ['file', { uploadedBy: 'nobody' }],
  ])('refuses a %s with %j', async (type, setting) => {
    expect(await findingsOf(withRemarks({ type, key: 'remarks', ...NAMED, ...setting }))).toEqual([
      'form.bad-setting @ process',
    ]);
  });

  it('takes the office’s own kinds', async () => {
    const person = { units: ['dongjie'], roles: ['handler'] };
    for (const [type, settings] of [
      ['person', person],
      ['money', { validate: { min: 100, max: 200 } }],
      ['file', { accept: ['pdf', 'image'], maxKilobytes: 100, uploadedBy: 'oneself' }],
      ['case-reference', {}],
    ] as const) {
      expect(await findingsOf(withRemarks({ type, key: 'remarks', ...NAMED, ...settings }))).toEqual([]);
    }
  });

  it('refuses two fields of one name', async () => {
    const twice = {
      type: 'group',
      components: [0, 1].map(() => ({ type: 'textarea', key: 'remarks', ...NAMED })),
    };
    expect(await findingsOf(withRemarks(twice))).toEqual(['form.key-twice @ process']);
  });
});
