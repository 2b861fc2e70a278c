import 'reflect-metadata';
import { IsString, MinLength } from 'class-validator';
import { faultMessage, InputInvalid } from '#libs/validation/index';
import { completionValues } from './completion-values';

class ReasonCompletion {
  @IsString()
  @MinLength(5)
  reason: string;
}
const form = { components: [{ type: 'textfield', key: 'reason', validate: { required: true } }] };

/** Each fault of what was entered: its field and what a person reads about it. */
function faults(entered: Record<string, unknown>): string[] {
  try {
    completionValues(form, ReasonCompletion, entered);
    return [];
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    return error.faults.map((fault) => `${fault.field}: ${faultMessage(fault, 'en')}`);
  }
}

describe('what was entered into a task', () => {
  it('is an instance of the completion class', () => {
    const { values } = completionValues(form, ReasonCompletion, { reason: '情况属实，同意' });
    expect(values).toBeInstanceOf(ReasonCompletion);
  });

  it('keeps what the office has added apart from what the step knows, and drops what is hidden', () => {
    const [reason] = form.components;
    const added = { properties: { added: 'office' } };
    const asked = {
      components: [
        reason!,
        { type: 'money', key: 'cost', ...added },
        { type: 'person', key: 'helper', ...added, conditional: { hide: '=cost = null or cost < 100' } },
      ],
    };
    const helper = '019a0000-0000-7000-8000-000000000001';
    const entered = { reason: '情况属实，同意', cost: 99, helper };
    const { values, added: kept, filled } = completionValues(asked, ReasonCompletion, entered);
    expect({ ...values }).toEqual({ reason: '情况属实，同意' });
    expect(kept).toEqual({ cost: 99 });
    expect(filled.map(({ field, value }) => [field.key, value])).toEqual([
      ['reason', '情况属实，同意'],
      ['cost', 99],
    ]);
    expect(completionValues(asked, ReasonCompletion, { ...entered, cost: 100 }).added).toEqual({
      cost: 100,
      helper,
    });
  });

  it.each([
    [{}, ['values.reason: Required']],
    [{ reason: '不同意', extra: 1 }, ['values.extra: The form has no such field']],
    [{ reason: '短' }, ['values.reason: At least 5 characters']],
  ])('%j is refused where it is wrong, in words', (entered, wanted) => {
    expect(faults(entered)).toEqual(wanted);
  });
});
