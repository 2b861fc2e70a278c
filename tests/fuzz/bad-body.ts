import fc from 'fast-check';
import type { Schema } from '#tests/support/operations';
import { type Edit, editJson, type Place } from './edit-json';

/** A body that has to be refused, as the text that is sent. */
export interface BadBody {
  /** What is wrong with it. */
  what: string;
  /** Path of the field at fault; empty for the body as a whole. */
  field: string;
  text: string;
}

/** Values that stand for a property wherever it occurs, so that only what is broken on purpose is wrong. */
export type Samples = Readonly<Record<string, unknown>>;

type Mutation = fc.Arbitrary<{ what: string; edit: Edit }>;

/** Longer than any field without a described length may be. */
const FAR_TOO_LONG = 30_000;
/** Fields whose form is known by their name alone, unless only their length is bounded. */
const FORMED = /^(phone|idNumber|email|unitId|accusedUnitId|parentId|article|role)$/;

const text = fc.string({ maxLength: 12 });
const json = (value: fc.Arbitrary<unknown>) => value.map((one) => JSON.stringify(one));

const WRONG_TYPE: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.oneof(fc.integer(), fc.boolean(), fc.array(text), fc.dictionary(text, text)),
  number: fc.oneof(text, fc.integer().map(String), fc.boolean(), fc.array(fc.integer()), fc.constant({})),
  boolean: fc.oneof(
    fc.constantFrom('true', 'false', 0, 1, '', 'yes'),
    fc.array(fc.boolean()),
    fc.constant({}),
  ),
  array: fc.oneof(text, fc.integer(), fc.boolean(), fc.dictionary(text, text)),
  object: fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text)),
};
/** As JSON text: some are beyond what a number of JavaScript can say. */
const HUGE = fc.constantFrom('1e300', '-1e300', '1e999', '9223372036854775808', '-9007199254740993');
const NESTED = fc
  .record({ depth: fc.integer({ min: 25, max: 3_000 }), list: fc.boolean() })
  .map(({ depth, list }) =>
    list ? `${'['.repeat(depth)}1${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  );
const UNSTORABLE = fc.constantFrom(
  '"\\u0000"',
  '"正文\\u0000"',
  '"a\\ud800"',
  '"\\udc00b"',
  '"ok\\u0000\\ud83d"',
);
const UNKNOWN_KEYS = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'a\0', ''),
  text.map((name) => `zz${name}`),
);

/** Bodies each of which breaks the schema at one place. */
export function badBody(schema: Schema, samples: Samples): fc.Arbitrary<BadBody> {
  const good = sampleOf(schema, '', samples);
  return fc
    .oneof(...mutations(schema, [], true))
    .map(({ what, edit }) => ({ what, field: edit.at.join('.'), text: editJson(good, edit) }));
}

/** A body that fits the schema. */
export const goodBody = (schema: Schema, samples: Samples): string =>
  JSON.stringify(sampleOf(schema, '', samples));

function mutations(schema: Schema, at: Place, required: boolean): Mutation[] {
  const { type = 'object', properties = {}, items } = schema;
  const replace = (what: string, by: fc.Arbitrary<string>): Mutation =>
    by.map((written) => ({ what, edit: { at, kind: 'replace', json: written } }));
  const own = [replace('wrong type', json(WRONG_TYPE[type]!)), replace('deep nesting', NESTED)];
  if (required && at.length > 0) {
    own.push(replace('null', fc.constant('null')));
    if (typeof at.at(-1) === 'string')
      own.push(fc.constant({ what: 'missing', edit: { at, kind: 'remove' } }));
  }
  if (type === 'number') own.push(...numberFaults(schema).map(([what, value]) => replace(what, value)));
  if (type === 'string') {
    own.push(...textFaults(schema, String(at.at(-1))).map(([what, value]) => replace(what, json(value))));
    own.push(replace('text that cannot be stored', UNSTORABLE));
  }
  if (type === 'object') own.push(...memberFaults(schema, at));
  if (items) own.push(...mutations(items, [...at, 0], true));
  const inner = Object.entries(properties).flatMap(([name, property]) =>
    mutations(property, [...at, name], schema.required?.includes(name) ?? false),
  );
  return [...own, ...inner];
}

/** One more member than the schema knows; where any may be, one that cannot be kept. */
function memberFaults(schema: Schema, at: Place): Mutation[] {
  const add = (name: fc.Arbitrary<string>, value: string): Mutation =>
    name.map((one) => ({ what: 'unknown key', edit: { at, kind: 'add', name: one, json: value } }));
  if (!schema.additionalProperties) return [add(UNKNOWN_KEYS, '{"admin":true}')];
  return [
    add(fc.constantFrom('__proto__', 'constructor', 'prototype', 'a\0'), '{"admin":true}'),
    add(fc.constant('reason'), '"\\u0000"'),
  ];
}

function numberFaults({ minimum, maximum, multipleOf = 1 }: Schema): [string, fc.Arbitrary<string>][] {
  const faults: [string, fc.Arbitrary<string>][] = [
    ['huge number', HUGE],
    multipleOf < 1
      ? ['too many decimals', fc.constantFrom('1.505', '2.000001')]
      : ['no whole number', fc.constantFrom('1.5', '2.000001')],
  ];
  if (minimum !== undefined) faults.push(['too small', json(fc.integer({ max: minimum - 1 }))]);
  if (maximum !== undefined) faults.push(['too large', json(fc.integer({ min: maximum + 1 }))]);
  return faults;
}

function textFaults(schema: Schema, name: string): [string, fc.Arbitrary<unknown>][] {
  const faults: [string, fc.Arbitrary<unknown>][] = [];
  const fault = (what: string, ...values: string[]) => faults.push([what, fc.constantFrom(...values)]);
  // The text of a file may be of any length.
  if (name !== 'content' || schema.maxLength) {
    const length = schema.maxLength === undefined ? FAR_TOO_LONG : schema.maxLength + 1;
    fault('too long', '长'.repeat(length), 'a'.repeat(length), '9'.repeat(length));
  }
  if (schema.minLength) fault('too short', '字'.repeat(schema.minLength - 1));
  if (schema.enum) faults.push(['no choice', text.map((word) => `?${word}`)]);
  if (schema.pattern || (FORMED.test(name) && schema.maxLength === undefined))
    fault('wrong form', 'Ω!', '../etc', 'a b@c', "';--", '12x!');
  if (schema.format === 'uuid') fault('no id', '0', 'x', '00000000-0000-0000-0000-00000000000g');
  if (schema.format === 'date') fault('no day', '', '2027-13-01', '2027-02-30', '2027-02-29', '01/02/2027');
  if (schema.format === 'date-time') fault('no instant', '', 'soon', '2026-13-45T00:00:00Z');
  return faults;
}

function sampleOf(schema: Schema, name: string, samples: Samples): unknown {
  if (name in samples) return samples[name];
  switch (schema.type) {
    case 'string':
      if (schema.format === 'uuid') return '019a0000-0000-4000-8000-000000000001';
      return schema.enum?.[0] ?? '文'.repeat(Math.max(schema.minLength ?? 0, 6));
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'array':
      return [sampleOf(schema.items as Schema, '', samples)];
    default:
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, one]) => [key, sampleOf(one, key, samples)]),
      );
  }
}
