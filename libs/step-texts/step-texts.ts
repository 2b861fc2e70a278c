import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import type { Localised } from '#libs/process-contract/localised';
import type { ProcessModel } from '#libs/process-contract/bpmn/model';
import { type NextStep, nextSteps } from '#libs/process-contract/next-steps';
import { projectRoot } from '#libs/project/root';

export type { Localised };

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

/** One way in which a case can go on after a task, as far as the next place where it stands still. */
export interface NextStepView {
  /** The answers that lead there. */
  answers: Localised[];
  /** What the system does on the way. */
  automatic: Localised[];
  name: Localised;
  kind: NextStep['kind'];
}

export type ProcessTexts = ReadonlyMap<string, StepText>;

/**
 * Names of the elements and answers of deployed diagrams: Chinese from the diagram that the case runs on, English from
 * `processes/<process id>/names.en.json`. A version never changes, so each is read once.
 */
export class StepTexts {
  private readonly ways = new Map<string, NextStepView[]>();
  private readonly models = new Map<string, ProcessModel>();
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

  /** Where a task of one version can lead; empty while that version isn't known here. */
  async next(processId: string, version: number, elementId: string): Promise<NextStepView[]> {
    const id = `${processId}/${version}/${elementId}`;
    const known = this.ways.get(id);
    if (known) return known;
    const model = await this.model(processId, version);
    if (!model) return [];
    const texts = await this.process(processId, version);
    const nameOf = (one: string): Localised => texts.get(one)?.name ?? { zh: one, en: one };
    const ways = nextSteps(model, elementId).map(({ answers, automatic, to, kind }) => ({
      answers: answers.map(nameOf),
      automatic: automatic.map(nameOf),
      name: nameOf(to),
      kind,
    }));
    this.ways.set(id, ways);
    return ways;
  }

  /** Every element and every named flow of one version; empty while that version isn't known here. */
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

  /** The diagram of one version as data; undefined while that version isn't known here. */
  async model(processId: string, version: number): Promise<ProcessModel | undefined> {
    const id = `${processId}/${version}`;
    const known = this.models.get(id);
    if (known) return known;
    const xml = await this.diagram(processId, version);
    if (xml === undefined) return undefined;
    const model = await extractProcess(xml);
    this.models.set(id, model);
    return model;
  }

  private async read(processId: string, version: number): Promise<ProcessTexts> {
    const xml = await this.diagram(processId, version);
    return xml === undefined ? new Map() : textsOf(xml, await englishNames(processId));
  }

  private async diagram(processId: string, version: number): Promise<string | undefined> {
    const rows: { xml: string }[] = await this.dataSource.query(
      `SELECT xml FROM deployment WHERE process_id = $1 AND version = $2`,
      [processId, version],
    );
    return rows[0]?.xml;
  }
}

/** The texts of a diagram's elements and named flows; an element without an English name shows its Chinese one. */
export async function textsOf(xml: string, english: Readonly<Record<string, string>>): Promise<ProcessTexts> {
  const { elements, flows } = await extractProcess(xml);
  const nameOf = (id: string, name: string) => ({ zh: name || id, en: english[id] ?? (name || id) });
  return new Map([
    ...elements.map(
      ({ id, name, documentation, type, opens }) =>
        [id, { name: nameOf(id, name), documentation, type, opens }] as const,
    ),
    // The answers of gateways.
    ...flows
      .filter(({ name }) => name)
      .map(
        ({ id, name }) =>
          [id, { name: nameOf(id, name), documentation: '', type: 'SequenceFlow', opens: [] }] as const,
      ),
  ]);
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
