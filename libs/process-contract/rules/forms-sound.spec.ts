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
});
