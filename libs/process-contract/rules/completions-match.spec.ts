import { IsBoolean, IsString } from 'class-validator';
import { DraftOpinionCompletion, smallPetition } from '../fixtures/small-petition.catalogue';
import { NAMED, smallPetitionForms } from '../fixtures/small-petition.forms';
import { findingsOf } from '../fixtures/valid-process';
import type { FormComponent } from '../forms/form-schema';

const draft = smallPetitionForms['draft-opinion']?.components ?? [];

function draftForm(components: readonly FormComponent[]) {
  return { forms: { ...smallPetitionForms, 'draft-opinion': { id: 'draft-opinion', components } } };
}

describe('a form and its completion class agree', () => {
  it('refuses a form field that the completion class lacks', async () => {
    const form = draftForm([...draft, { type: 'textfield', key: 'basis', ...NAMED }]);
    expect(await findingsOf(form)).toEqual(['completion.lacks-field @ draft-opinion']);
  });

  it('refuses a property that the form lacks', async () => {
    expect(await findingsOf(draftForm(draft.slice(0, 1)))).toEqual([
      'completion.field-not-in-form @ draft-opinion',
    ]);
  });

  it('refuses a required field that the class leaves optional, and the reverse', async () => {
    const swapped = draft.map((field) => ({ ...field, validate: { required: !field.validate?.required } }));
    expect(await findingsOf(draftForm(swapped))).toEqual([
      'completion.required-differs @ draft-opinion',
      'completion.required-differs @ draft-opinion',
    ]);
  });

  it('refuses a field that may be hidden but that the class always requires', async () => {
    const hidden = draft.map((field) =>
      field.key === 'facts' ? { ...field, conditional: { hide: '=false' } } : field,
    );
    expect(await findingsOf(draftForm(hidden))).toEqual(['completion.required-differs @ draft-opinion']);
  });

  it('sees the properties that a class inherits', async () => {
    class Extended extends DraftOpinionCompletion {
      @IsString() basis: string;
      @IsBoolean() agreed: boolean;
    }
    const userTasks = smallPetition.userTasks.map((task) =>
      task.elementId === 'draft-opinion' ? { ...task, completion: Extended } : task,
    );
    const form = draftForm([
      ...draft,
      { type: 'textfield', key: 'basis', ...NAMED, validate: { required: true } },
      { type: 'checkbox', key: 'agreed', ...NAMED },
    ]);
    expect(await findingsOf({ ...form, catalogue: { ...smallPetition, userTasks } })).toEqual([]);
  });

  it('refuses a user task without a completion class, and a completion class without a user task', async () => {
    const userTasks = smallPetition.userTasks.map((task) =>
      task.elementId === 'draft-opinion' ? { ...task, elementId: 'write-opinion' } : task,
    );
    expect(await findingsOf({ catalogue: { ...smallPetition, userTasks } })).toEqual([
      'completion.missing @ draft-opinion',
      'completion.dead @ process',
    ]);
  });
});
