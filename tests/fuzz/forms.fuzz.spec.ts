import fc from 'fast-check';
import type { FormComponent, FormSchema } from '#libs/process-contract/forms/form-schema';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import {
  aPetition,
  CaseDriver,
  INVESTIGATION,
  memberOf,
  officeDay,
  OPINION,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { fingerprint } from '#tests/support/fingerprint';
import { OfficeDatabase } from '#tests/support/office-database';
import type { Schema } from '#tests/support/operations';
import { quiet } from '#tests/support/quiet';
import { logIn, type RawClient } from '#tests/support/raw-client';
import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { faultsOf, names, send } from './answers';
import { badBody } from './bad-body';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);
const numRuns = Number(process.env.FUZZ_RUNS ?? 60);

const database = new OfficeDatabase();
let one: CaseDriver;
let today = '';

/** The steps of the straight path and what is entered at each. */
const STEPS = () =>
  [
    ['triage-petition', TRIAGE_TO('dongjie')],
    ['accept-petition', { decision: 'accept' }],
    ['investigate-petition', { ...INVESTIGATION, evidence: '照片三张' }],
    ['classify-claim', { finding: 'reasonable', hardship: false, grounds: '事实清楚，诉求合理。' }],
    ['resolve-claim', { measures: '已更换线路和灯具。', resolvedOn: today }],
    ['draft-opinion', OPINION],
    ['sign-opinion', { approved: false, comment: '请补充依据。' }],
    ['draft-opinion', OPINION],
    ['sign-opinion', { approved: true }],
    ['return-visit', { contacted: true, contactedOn: today, satisfaction: 5, remarks: '满意' }],
  ] as const;

/** What the form says of the fields that are filled in. */
function schemaOf({ components }: FormSchema, filled: object): Schema {
  const fields = components.filter(({ key }) => key !== undefined && key in filled);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
    required: fields.filter(({ validate }) => validate?.required).map(({ key }) => key as string),
  };
}

function fieldSchema({ type, values, validate = {} }: FormComponent): Schema {
  const bound = (limit: unknown) => (typeof limit === 'number' ? limit : undefined);
  switch (type) {
    case 'checkbox':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number', minimum: bound(validate.min), maximum: bound(validate.max) };
    case 'datetime':
      return { type: 'string', format: 'date' };
    case 'textfield':
    case 'textarea':
      return { type: 'string', minLength: bound(validate.minLength), maxLength: bound(validate.maxLength) };
    case 'radio':
    case 'select': {
      if (values?.some(({ value }) => typeof value === 'boolean')) return { type: 'boolean' };
      if (values?.some(({ value }) => typeof value === 'number'))
        return { type: 'number', minimum: 1, maximum: 5 };
      return { type: 'string', enum: values?.map(({ value }) => String(value)) };
    }
    default:
      throw new Error(`nobody has said what may be wrong with a ${type}`);
  }
}

async function attack(client: RawClient, key: string, values: Schema, filled: object): Promise<void> {
  const body: Schema = { type: 'object', properties: { values }, required: ['values'] };
  const bad = badBody(body, { ...filled });
  await fc.assert(
    fc.asyncProperty(bad, fc.boolean(), async ({ what, field, text }, english) => {
      const received = await send(client, {
        method: 'POST',
        address: `/tasks/${key}/complete`,
        body: text,
        contentType: 'application/json',
        english,
      });
      const faults = faultsOf(received, english);
      if (received.status === 422) {
        // The form names its fields without the object that they come in.
        const inForm = field.replace(/^values\.?/, '');
        if (!names(received, field) && !names(received, inForm))
          faults.push(`${what} at ${field} is not named`);
      } else if (received.status !== 400) faults.push(`${what} at ${field} answered ${received.status}`);
      if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${received.text.slice(0, 600)}`);
    }),
    { seed, numRuns, endOnFailure: true },
  );
}

const clients = new Map<string, RawClient>();

beforeAll(async () => {
  one = await CaseDriver.register(aPetition({ channel: 'letter' }));
  today = await officeDay();
  for (const name of ['registrar', 'handler.dongjie', 'head.dongjie']) {
    clients.set(name, await logIn(name, SAMPLE_PASSWORD));
    // Whoever drives the case signs in now too, not while it is looked at what changes.
    await loginAs(name);
  }
  process.stdout.write(`fuzzed forms: FUZZ_SEED=${seed}\n`);
});
afterAll(() => database.close());

it.each(Array.from({ length: 10 }, (_, step) => step))(
  'step %i takes no bad value and changes nothing, then takes the good ones',
  async (step) => {
    const [elementId, filled] = STEPS()[step]!;
    const task = await one.task(elementId);
    const member = memberOf(task.group);
    const reader: ApiClient = await loginAs(member);
    const { form } = await reader.get<{ form: FormSchema }>(`/tasks/${task.key}`);
    const schema = schemaOf(form, filled);
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(filled).sort());
    await quiet(database);
    const before = await fingerprint(database);
    await attack(clients.get(member)!, task.key, schema, filled);
    expect(await fingerprint(database)).toEqual(before);
    await one.complete(elementId, { ...filled });
  },
);
