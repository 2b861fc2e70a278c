import { IsBoolean, IsUUID } from 'class-validator';
import { DomainError } from '#libs/errors/index';
import type { ActivatedJob } from './activated-job';
import type { JobHandler } from './job';
import { declaredProperties } from './job-contract';
import { runJob, type JobAnswer } from './run-job';

class Input {
  @IsUUID()
  petitionId: string;
}
class Output {
  @IsBoolean()
  deliverable: boolean;
}
const contract = { type: 'spec.deliver', input: Input, output: Output, errors: ['instance-superseded'] };
const petitionId = '019a0000-0000-7000-8000-000000000001';

function job(variables: object, retries = 3): ActivatedJob {
  return {
    key: '2251799813685250',
    type: 'spec.deliver',
    processInstanceKey: '2251799813685249',
    elementInstanceKey: '2251799813685260',
    bpmnProcessId: 'spec',
    processDefinitionVersion: 4,
    elementId: 'deliver',
    retries,
    variables: JSON.stringify(variables),
  };
}
const run = (handle: JobHandler['handle'], variables: object = { petitionId }, retries?: number) =>
  runJob(contract, { handle }, job(variables, retries));
const failing = (error: unknown) => () => Promise.reject(error as Error);
const retriesLeft = (answer: JobAnswer) => (answer.kind === 'fail' ? answer.retries : undefined);

describe('runJob', () => {
  it('gives the worker its declared input and its context, and the engine what it answers', async () => {
    const handle = jest.fn(() => ({ deliverable: true }));
    expect(await run(handle, { petitionId, stray: 1 })).toEqual({
      kind: 'complete',
      variables: { deliverable: true },
    });
    const context = {
      key: '2251799813685250',
      instanceKey: '2251799813685249',
      elementId: 'deliver',
      processId: 'spec',
      elementInstanceKey: '2251799813685260',
      processVersion: 4,
    };
    expect(handle).toHaveBeenCalledWith({ petitionId }, context);
  });

  it('makes an incident of invalid input at once, without calling the worker', async () => {
    const handle = jest.fn();
    const answer = await run(handle, { petitionId: 'not an id' });
    expect(answer).toMatchObject({ kind: 'fail', retries: 0, message: 'job.input-invalid: petitionId' });
    expect(handle).not.toHaveBeenCalled();
  });

  it.each([
    [{}, 'deliverable'],
    [{ deliverable: true, name: '王小明' }, 'name'],
  ])('makes an incident of the answer %j', async (output, property) => {
    const answer = await run(() => output);
    expect(answer).toMatchObject({ kind: 'fail', retries: 0, message: `job.output-invalid: ${property}` });
  });

  it('turns a declared domain error into an error of the diagram', async () => {
    const answer = await run(failing(new DomainError('instance-superseded')));
    expect(answer).toEqual({ kind: 'error', code: 'instance-superseded' });
  });

  it('retries an undeclared domain error', async () => {
    const answer = await run(failing(new DomainError('petition.already-closed')));
    expect(answer).toMatchObject({ kind: 'fail', retries: 2, message: 'petition.already-closed' });
  });

  it('uses up one retry, waits longer each time, and never says what an error said', async () => {
    const error = Object.assign(new Error('duplicate key (name)=(王小明)'), { code: '23505' });
    const answers = await Promise.all([3, 2, 1].map((retries) => run(failing(error), undefined, retries)));
    expect(answers.map(retriesLeft)).toEqual([2, 1, 0]);
    const waits = answers.map((answer) => (answer.kind === 'fail' ? answer.backOffMs : 0));
    expect(waits[1]).toBeGreaterThan(waits[0] as number);
    expect(answers.map((answer) => answer.kind === 'fail' && answer.message)).toEqual(
      Array(3).fill('unexpected.23505'),
    );
  });

  it.each([
    ['ECONNREFUSED', ''],
    ['57P03', 'the database system is starting up'],
    [undefined, 'Connection terminated unexpectedly'],
  ])('counts an outage of the database (%s %s) against no job', async (code, words) => {
    const answer = await run(failing(Object.assign(new Error(words), { code })), undefined, 1);
    expect(answer).toMatchObject({ kind: 'fail', retries: 1, message: 'outage' });
  });

  it('fetches the declared variables only', () => {
    class Wider extends Input {
      @IsBoolean()
      anonymous: boolean;
    }
    expect(declaredProperties(Wider).sort()).toEqual(['anonymous', 'petitionId']);
  });
});
