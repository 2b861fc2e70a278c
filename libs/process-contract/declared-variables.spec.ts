import {
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
} from 'class-validator';
import { declaredVariables } from './declared-variables';

class Everything {
  @IsBoolean() approved: boolean;
  @IsInt() round: number;
  @IsISO8601() nextAt: string;
  @IsUUID() petitionId: string;
  @Matches(/^rules-[a-z]+$/) ruleSetId: string;
  @Matches(/^[a-z]+:head$/) headGroup: string;
  @IsIn(['finance:finance']) financeGroup: string;
  @IsIn(['yellow', 'red']) stage: string;
  @IsUUID('all', { each: true }) @IsArray() meetingTaskIds: string[];
  @IsOptional() @IsString() remarks?: string;
}

it('says what each variable of a class can be, and whether it has to be there', () => {
  const said = declaredVariables(Everything).map(({ name, kind, required, values }) => [
    name,
    kind,
    required,
    ...values,
  ]);
  expect(said).toEqual([
    ['approved', 'truth', true],
    ['financeGroup', 'group', true],
    ['headGroup', 'group', true],
    ['meetingTaskIds', 'list', true],
    ['nextAt', 'moment', true],
    ['petitionId', 'id', true],
    ['remarks', 'text', false],
    ['round', 'number', true],
    ['ruleSetId', 'id', true],
    ['stage', 'choice', true, 'yellow', 'red'],
  ]);
});

it('knows of none where a class names none', () => {
  expect(declaredVariables(class Nothing {})).toEqual([]);
});
