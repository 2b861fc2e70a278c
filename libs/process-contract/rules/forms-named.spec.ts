import { NAMED, smallPetitionForms } from '../fixtures/small-petition.forms';
import { findingsOf } from '../fixtures/valid-process';
import type { FormComponent } from '../forms/form-schema';

function withRemarks(remarks: Partial<FormComponent>) {
  const [facts] = smallPetitionForms['draft-opinion']!.components;
  const components = [facts!, { type: 'textarea', key: 'remarks', ...remarks }];
  return { forms: { ...smallPetitionForms, 'draft-opinion': { id: 'draft-opinion', components } } };
}

describe('every field has its name in both languages', () => {
  it.each([
    [{}],
    [{ label: '备注' }],
    [{ properties: { labelEn: 'Remarks' } }],
    [{ label: ' ', properties: { labelEn: 'Remarks' } }],
    [{ label: '备注', properties: { labelEn: '' } }],
  ])('refuses %j', async (remarks) => {
    expect(await findingsOf(withRemarks(remarks))).toEqual(['form.nameless @ process']);
  });

  it('takes the name of a date for one', async () => {
    expect(await findingsOf(withRemarks({ dateLabel: '日期', properties: { labelEn: 'Day' } }))).toEqual([]);
    expect(await findingsOf(withRemarks(NAMED))).toEqual([]);
  });
});
