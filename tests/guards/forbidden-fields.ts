import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import { projectRoot } from '#libs/project/root';

/**
 * What is written down of a petitioner nowhere (guards 6 and 7): where they are and with whom, their relatives, what police do,
 * that they are kept somewhere, taken somewhere or watched, how they behave. As words of a name, whole ones; `hold` alone is a
 * legal hold of a case, `track` the page on which petitioners follow theirs, `conduct` that of officials.
 */
export const FORBIDDEN_EN: readonly string[] = [
  'whereabouts',
  'location',
  'locations',
  'gps',
  'latitude',
  'longitude',
  'coordinates',
  'movement',
  'movements',
  'itinerary',
  'destination',
  'companion',
  'companions',
  'accompanied',
  'accompanying',
  'relative',
  'relatives',
  'family',
  'kin',
  'spouse',
  'police',
  'policeman',
  'detained',
  'detention',
  'custody',
  'holding',
  'confined',
  'confinement',
  'restrained',
  'intercepted',
  'interception',
  'escort',
  'escorted',
  'escorts',
  'behaviour',
  'behavior',
  'attitude',
  'mood',
  'emotion',
  'emotions',
  'surveillance',
  'monitored',
  'blacklist',
  'watchlist',
  'risk',
  'threat',
];

export const FORBIDDEN_ZH: readonly string[] = [
  '行踪',
  '去向',
  '下落',
  '位置',
  '定位',
  '轨迹',
  '同行人',
  '同行者',
  '随行',
  '陪同',
  '陪访',
  '亲属',
  '家属',
  '亲友',
  '公安',
  '民警',
  '警察',
  '派出所',
  '看管',
  '看守',
  '稳控',
  '管控',
  '扣留',
  '拘留',
  '滞留',
  '押送',
  '护送',
  '遣返',
  '截访',
  '拦截',
  '表现',
  '言行',
  '情绪',
  '扬言',
  '动态',
];

/** A name or label with where it stands. */
export interface Named {
  where: string;
  name: string;
}

/** Texts that have such a word and ask for nothing of a petitioner: which authority the matter is to be taken to. */
const ALLOWED: readonly string[] = ['诉访分离：应通过法定途径解决的，告知信访人去向（第三十一条）'];

/** Those that have a forbidden word, as `where: name`. */
export function forbiddenIn(names: readonly Named[]): string[] {
  return names.filter(({ name }) => isForbidden(name)).map(({ where, name }) => `${where}: ${name}`);
}

function isForbidden(name: string): boolean {
  if (ALLOWED.includes(name)) return false;
  if (FORBIDDEN_ZH.some((word) => name.includes(word))) return true;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => FORBIDDEN_EN.includes(word));
}

/** Every string that stands under one of the keys, however deep. */
function under(keys: readonly string[], where: string, node: unknown): Named[] {
  if (Array.isArray(node)) return node.flatMap((one) => under(keys, where, one));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && keys.includes(key) ? [{ where, name: value }] : under(keys, where, value),
  );
}

const FORM_TEXTS = [
  'key',
  'label',
  'labelEn',
  'dateLabel',
  'description',
  'descriptionEn',
  'text',
  'textEn',
  'value',
];

/** Fields of a form, and all that it says. */
export const namesOfForm = (where: string, form: string): Named[] =>
  under(FORM_TEXTS, where, JSON.parse(form));

/** Ids and names of a diagram's elements, and the variables that it sets. */
export async function namesOfDiagram(where: string, bpmn: string): Promise<Named[]> {
  const { elements } = await extractProcess(bpmn);
  const variables = [...bpmn.matchAll(/(?:target|resultVariable)="([^"]+)"/g)].map(
    ([, name]) => name as string,
  );
  const all = [...elements.flatMap(({ id, name }) => [id, name ?? '']), ...variables];
  return all.map((name) => ({ where, name }));
}

/** Inputs and outputs of a decision table, with their labels. */
export function namesOfDecision(where: string, dmn: string): Named[] {
  const columns = [...dmn.matchAll(/<(?:input|output) [^>]*>/g)].map(([tag]) => tag);
  const inputs = [...dmn.matchAll(/<inputExpression[^>]*>\s*<text>([^<]*)</g)].map(
    ([, text]) => text as string,
  );
  const said = columns.flatMap((tag) =>
    [...tag.matchAll(/(?:label|name)="([^"]*)"/g)].map(([, text]) => text as string),
  );
  return [...said, ...inputs].map((name) => ({ where, name }));
}

/** Paths, parameters, schemas and properties of the API. */
export function namesOfApi(openapi: string): Named[] {
  const document = JSON.parse(openapi);
  const schemas = Object.entries<{ properties?: object }>(document.components.schemas);
  const operations = Object.entries<Record<string, { parameters?: { name: string }[] }>>(document.paths);
  return [
    ...operations.flatMap(([path, methods]) => [
      { where: 'path', name: path },
      ...Object.values(methods).flatMap(({ parameters = [] }) =>
        parameters.map(({ name }) => ({ where: path, name })),
      ),
    ]),
    ...schemas.flatMap(([schema, { properties = {} }]) => [
      { where: 'schema', name: schema },
      ...Object.keys(properties).map((name) => ({ where: schema, name })),
    ]),
  ];
}

/** What may stand in a field of an assisted return: its enumerations. */
export function valuesOfReturns(openapi: string): Named[] {
  const document = JSON.parse(openapi);
  return Object.entries<{ properties?: Record<string, { enum?: (string | null)[] }> }>(
    document.components.schemas,
  )
    .filter(([schema]) => schema.includes('Return'))
    .flatMap(([where, { properties = {} }]) =>
      Object.values(properties).flatMap((property) =>
        (property.enum ?? []).map((name) => ({ where, name: String(name) })),
      ),
    );
}

/** Every file of the rooms with an ending. */
export function filesOfRooms(ending: string): { file: string; text: string }[] {
  return readdirSync(join(projectRoot, 'processes'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file, text: readFileSync(join(projectRoot, 'processes', file), 'utf8') }));
}

export const readOpenApi = (): string => readFileSync(join(projectRoot, 'apps/api/openapi.json'), 'utf8');
