import { smallPetitionForms } from '../fixtures/small-petition.forms';
import { diagramWith, findingsOf } from '../fixtures/valid-process';

describe('every user task shows a form that exists', () => {
  it('refuses a missing form', async () => {
    const { 'draft-opinion': _gone, ...forms } = smallPetitionForms;
    expect(await findingsOf({ forms })).toEqual(['form.missing @ draft-opinion']);
  });

  it('refuses a user task without a form, and the form that nobody shows then', async () => {
    const without = diagramWith('<zeebe:formDefinition externalReference="draft-opinion" />', '');
    expect(await findingsOf(without)).toEqual(['form.not-named @ draft-opinion', 'form.unused @ process']);
  });

  it('refuses a form that calls itself something else', async () => {
    const form = { ...smallPetitionForms['draft-opinion'], id: 'other', components: [] };
    const findings = await findingsOf({ forms: { ...smallPetitionForms, 'draft-opinion': form } });
    expect(findings).toContain('form.misnamed @ process');
  });
});
