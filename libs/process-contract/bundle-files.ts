import { createHash } from 'node:crypto';
import type { FormSchema } from './forms/form-schema';

/** The files of one room that are deployed, by their path in it: `<room>.bpmn`, `forms/*.form`, `rules/*.dmn`. */
export type BundleFiles = Readonly<Record<string, string>>;

/** What is deployed of one room: its diagram, its forms and its decision tables. */
export interface ProcessBundle {
  /** Name of the room's folder, which is the id of its process (checkProcess refuses another). */
  readonly processId: string;
  /** Relative to the project root, with `/`, e.g. `processes/first-petition`. */
  readonly directory: string;
  readonly bpmn: string;
  /** By file name without `.form`. */
  readonly forms: Readonly<Record<string, FormSchema>>;
  /** XML by file name, e.g. `first-petition-route.dmn`. */
  readonly decisions: Readonly<Record<string, string>>;
  /** SHA-256 in hex over names and contents: the same for the same files on every machine. */
  readonly checksum: string;
  readonly files: BundleFiles;
}

/** Thrown when files are not a complete bundle; says which file is at fault. */
export class BundleUnreadable extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'BundleUnreadable';
  }
}

/** The bundle that a room's files make. Throws BundleUnreadable without a diagram, or where a form is none. */
export function bundleOf(processId: string, files: BundleFiles): ProcessBundle {
  const bpmn = files[`${processId}.bpmn`];
  if (bpmn === undefined) throw new BundleUnreadable(`${processId}.bpmn`, 'there is no such diagram');
  return {
    processId,
    directory: `processes/${processId}`,
    bpmn,
    forms: Object.fromEntries(
      within(files, 'forms/', '.form').map(([path, text]) => [
        path.slice('forms/'.length, -'.form'.length),
        parseForm(path, text),
      ]),
    ),
    decisions: Object.fromEntries(
      within(files, 'rules/', '.dmn').map(([path, text]) => [path.slice('rules/'.length), text]),
    ),
    checksum: checksumOf(processId, files),
    files: Object.fromEntries(inOrder(processId, files)),
  };
}

/** The files with the diagram first, then forms, then decision tables, each by name. */
export function inOrder(processId: string, files: BundleFiles): [path: string, text: string][] {
  const diagram = `${processId}.bpmn`;
  return [
    ...Object.entries(files).filter(([path]) => path === diagram),
    ...within(files, 'forms/', '.form'),
    ...within(files, 'rules/', '.dmn'),
  ];
}

/** SHA-256 in hex over names and contents. */
export function checksumOf(processId: string, files: BundleFiles): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(processId, files)))
    .digest('hex');
}

function within(files: BundleFiles, folder: string, ending: string): [path: string, text: string][] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(folder) && path.endsWith(ending))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function parseForm(path: string, text: string): FormSchema {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch (error) {
    throw new BundleUnreadable(path, (error as Error).message);
  }
  const { components } = (schema ?? {}) as Partial<FormSchema>;
  if (!Array.isArray(components)) throw new BundleUnreadable(path, 'it has no list of components');
  return schema as FormSchema;
}
