import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';

function all(...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

const isAbsent = (value: unknown) => value === undefined || value === null;

/** A browser sends what was typed and deleted again as empty text: that is no answer. */
const Trimmed = Transform(({ value }) => {
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? undefined : value.trim();
});

/** Text that must be there: `min` to `max` characters, the spaces around it not counted. */
export const Text = (min: number, max: number) => all(Trimmed, IsString(), Length(min, max));

/** Text that may be left out: at most `max` characters. */
export const OptionalText = (max: number) => all(Trimmed, IsOptional(), IsString(), MaxLength(max));

/** One of the codes of a closed set. */
export const Choice = (codes: readonly (string | number)[]) => IsIn([...codes]);

/** A SHA-256 in hexadecimal. */
export const Sha256 = () => all(IsString(), Matches(/^[0-9a-f]{64}$/));

/** A yes or a no; nothing else is taken for one. */
export const YesNo = () => IsBoolean();

/** A whole number from `min` to `max`. */
export const Count = (min: number, max: number) => all(IsInt(), Min(min), Max(max));

/** An amount from 0 to `max`, with two decimals at the most. */
export const Amount = (max: number) => all(IsNumber({ maxDecimalPlaces: 2 }), Min(0), Max(max));

/** What a field of kind `money` says: fen, from 0 to `maxFen`. */
export const Money = (maxFen: number) => all(IsInt(), Min(0), Max(maxFen));

/** What a field of kind `person`, `file` or `case-reference` says: an id that the inbox has looked up. */
export const Reference = () => all(IsString(), Matches(/^[0-9a-f-]{36}$/));

/** A day of the calendar as `yyyy-mm-dd`, without a time. */
export const Day = () => all(Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));

/**
 * The field counts only when `condition` holds for the other fields: then its rules apply. When the condition does not
 * hold the field may be left out; a value that is given all the same still has to keep the rules.
 */
export function When<T extends object>(condition: (values: T) => boolean): PropertyDecorator {
  return ValidateIf((values: T, value: unknown) => condition(values) || !(isAbsent(value) || value === ''));
}
