import { IsBoolean, IsUUID } from 'class-validator';
import { checkOutput, ContractBreach, parseInput } from './job-contract';

class Input {
  @IsUUID()
  petitionId: string;
}
class Output {
  @IsBoolean()
  anonymous: boolean;
}
class Nothing {}

const id = '0190a5f0-0000-7000-8000-000000000001';

describe('the contract of a job', () => {
  it('takes the declared variables and leaves the others out', () => {
    expect(parseInput(Input, { petitionId: id, route: 'assign' })).toEqual({ petitionId: id });
  });

  it('refuses an input that breaks a rule, naming the variable and never its value', () => {
    expect(() => parseInput(Input, { petitionId: '王小明' })).toThrow(ContractBreach);
    expect(() => parseInput(Input, { petitionId: '王小明' })).toThrow('job.input-invalid: petitionId');
  });

  it('lets a declared output through and refuses an undeclared or wrong one', () => {
    expect(checkOutput(Output, { anonymous: true })).toEqual({ anonymous: true });
    expect(() => checkOutput(Output, { anonymous: 'yes' })).toThrow('anonymous');
    expect(() => checkOutput(Output, { anonymous: true, name: 'x' })).toThrow('name');
  });

  it('knows a step that answers nothing, and holds it to that', () => {
    expect(checkOutput(Nothing, {})).toEqual({});
    expect(() => checkOutput(Nothing, { name: 'x' })).toThrow('name');
  });
});
