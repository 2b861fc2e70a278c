import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import { projectRoot } from '#libs/project/root';

export interface Localised {
  zh: string;
  en: string;
}

/** What people read of one element of a diagram. */
export interface StepText {
  name: Localised;
  /** Who, what, law: as the diagram documents it, in Chinese. */
  documentation: string;
  /** BPMN type without its prefix, e.g. `UserTask`. */
  type: string;
  /** Ids of the processes whose diagrams are opened from it. */
  opens: readonly string[];
}

export type ProcessTexts = ReadonlyMap<string, StepText>;

/**
 * Names of the elements of deployed diagrams: Chinese from the diagram that the case runs on, English from
 * `processes/<process id>/names.en.json`. A version never changes, so each is read once.
 */
export class StepTexts {
  private readonly versions = new Map<string, Promise<ProcessTexts>>();

  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** An element that the diagram doesn't have is shown by its id. */
  async of(processId: string, version: number, elementId: string): Promise<StepText> {
    const texts = await this.process(processId, version);
    return (
      texts.get(elementId) ?? {
        name: { zh: elementId, en: elementId },
        documentation: '',
        type: '',
        opens: [],
      }
    );
  }

  /** Every element of one version; empty while that version isn't known here. */
  async process(processId: string, version: number): Promise<ProcessTexts> {
    const id = `${processId}/${version}`;
    let texts = this.versions.get(id);
    if (!texts) {
      texts = this.read(processId, version);
      this.versions.set(id, texts);
      const known = await texts.catch(() => undefined);
      // A version that is being deployed, or a database that is away, is asked again next time.
      if (!known?.size) this.versions.delete(id);
    }
    return texts;
  }

  private async read(processId: string, version: number): Promise<ProcessTexts> {
    const rows: { xml: string }[] = await this.dataSource.query(
      `SELECT xml FROM deployment WHERE process_id = $1 AND version = $2`,
      [processId, version],
    );
    return rows[0] ? textsOf(rows[0].xml, await englishNames(processId)) : new Map();
  }
}

/** The texts of a diagram; an element without an English name shows its Chinese one. */
export async function textsOf(xml: string, english: Readonly<Record<string, string>>): Promise<ProcessTexts> {
  const { elements } = await extractProcess(xml);
  return new Map(
    elements.map(({ id, name, documentation, type, opens }) => [
      id,
      { name: { zh: name || id, en: english[id] ?? (name || id) }, documentation, type, opens },
    ]),
  );
}

/** Element id → English name, as the process's room keeps them; empty for a process that has no room here. */
export async function englishNames(processId: string): Promise<Record<string, string>> {
  const file = join(projectRoot, 'processes', processId, 'names.en.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
