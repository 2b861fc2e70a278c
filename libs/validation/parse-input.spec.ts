import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, Length, Max, ValidateNested } from 'class-validator';
import { faultMessage, InputInvalid } from './input-invalid';
import { parseInput } from './parse-input';

class Person {
  @IsString()
  @Length(1, 3)
  name: string;
}
class Letter {
  @IsString()
  @Length(2, 5)
  subject: string;

  @IsOptional()
  @IsInt()
  @Max(9)
  count?: number;

  @ValidateNested({ each: true })
  @Type(() => Person)
  @ArrayMaxSize(1)
  people: Person[];
}

function faults(input: unknown) {
  try {
    parseInput(Letter, input);
  } catch (error) {
    if (error instanceof InputInvalid) return error.faults;
    throw error;
  }
  return [];
}

const good = { subject: '路灯', people: [{ name: '王' }] };

describe('parseInput', () => {
  it('makes an instance of good input', () => {
    const letter = parseInput(Letter, good);
    expect(letter).toBeInstanceOf(Letter);
    expect(letter.people[0]).toBeInstanceOf(Person);
  });

  it.each([
    [{ ...good, subject: '长长长长长长' }, 'subject', '应为 2 到 5 个字', 'From 2 to 5 characters'],
    [{ ...good, count: 10 }, 'count', '不得大于 9', 'Must be at most 9'],
    [{ ...good, count: '1' }, 'count', undefined, undefined],
    [{ ...good, other: 1 }, 'other', '不认识的字段', 'Unknown field'],
    [
      { ...good, people: [{ name: '一二三四' }] },
      'people.0.name',
      '应为 1 到 3 个字',
      'From 1 to 3 characters',
    ],
    [{ ...good, people: [good.people[0], good.people[0]] }, 'people', '至多 1 项', 'At most 1 entries'],
    [{ ...good, people: 'x' }, 'people', undefined, undefined],
    [[], '', '应为一个对象', 'Must be an object'],
    [null, '', '应为一个对象', 'Must be an object'],
    ['text', '', '应为一个对象', 'Must be an object'],
  ])('says what is wrong with %j in both languages', (input, field, zh, en) => {
    const [fault] = faults(input);
    expect(fault?.field).toBe(field);
    if (zh) expect(faultMessage(fault!, 'zh')).toBe(zh);
    if (en) expect(faultMessage(fault!, 'en')).toBe(en);
  });

  it('names every field at fault at once', () => {
    expect(faults({ subject: 1, people: [{ name: '' }] }).map((fault) => fault.field)).toEqual([
      'subject',
      'people.0.name',
    ]);
  });
});
