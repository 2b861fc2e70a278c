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
    const values = completionValues(form, ReasonCompletion, { reason: '情况属实，同意' });
    expect(values).toBeInstanceOf(ReasonCompletion);
  });

  it.each([
    [{}, ['values.reason: Required']],
    [{ reason: '不同意', extra: 1 }, ['values.extra: The form has no such field']],
    [{ reason: '短' }, ['values.reason: At least 5 characters']],
  ])('%j is refused where it is wrong, in words', (entered, wanted) => {
    expect(faults(entered)).toEqual(wanted);
  });
});
