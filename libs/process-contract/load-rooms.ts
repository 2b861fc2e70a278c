import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '#libs/project/root';
import type { FormSchema } from './forms/form-schema';

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
}

/** Thrown when a folder under processes/ is not a complete room; says which file is at fault. */
export class RoomUnreadable extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'RoomUnreadable';
  }
}

/** Every room under processes/, by name; throws RoomUnreadable. */
export function loadRooms(root: string = projectRoot): ProcessBundle[] {
  const processes = join(root, 'processes');
  const rooms = readdirSync(processes, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return rooms
    .map((entry) => entry.name)
    .sort()
    .map((room) => loadRoom(root, join(processes, room), room));
}

function loadRoom(root: string, folder: string, room: string): ProcessBundle {
  const bpmnFile = join(folder, `${room}.bpmn`);
  if (!existsSync(bpmnFile)) throw new RoomUnreadable(bpmnFile, 'there is no such diagram');
  const bpmn = readFileSync(bpmnFile, 'utf8');
  const forms = readAll(join(folder, 'forms'), '.form');
  const decisions = readAll(join(folder, 'rules'), '.dmn');
  const contents = [
    [`${room}.bpmn`, bpmn],
    ...forms.map(([file, text]) => [`forms/${file}`, text]),
    ...decisions.map(([file, text]) => [`rules/${file}`, text]),
  ];
  return {
    processId: room,
    directory: relative(root, folder).split(sep).join('/'),
    bpmn,
    forms: Object.fromEntries(
      forms.map(([file, text]) => [
        file.replace(/\.form$/, ''),
        parseForm(join(folder, 'forms', file), text),
      ]),
    ),
    decisions: Object.fromEntries(decisions),
    checksum: createHash('sha256').update(JSON.stringify(contents)).digest('hex'),
  };
}

function readAll(folder: string, ending: string): [name: string, text: string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

function parseForm(file: string, text: string): FormSchema {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch (error) {
    throw new RoomUnreadable(file, (error as Error).message);
  }
  const { components } = (schema ?? {}) as Partial<FormSchema>;
  if (!Array.isArray(components)) throw new RoomUnreadable(file, 'it has no list of components');
  return schema as FormSchema;
}
