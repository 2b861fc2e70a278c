import { DmnModdle } from 'dmn-moddle';
import { child, children, type ModdleElement, text } from '#libs/process-contract/bpmn/moddle-element';
import type { Thing } from './difference';

export interface TableRow extends Thing {
  /** What stands in each column, by what the column is called. */
  readonly cells: Readonly<Record<string, string>>;
  /** All of them in one line. */
  readonly line: string;
}

/** The rows of the decision tables of a file, by id. `elementOf` names the step that asks a decision. */
export async function tableRows(
  xml: string,
  elementOf: (decisionId: string) => string | null,
): Promise<TableRow[]> {
  const { rootElement } = await new DmnModdle().fromXML(xml);
  return children(rootElement as ModdleElement, 'drgElement').flatMap((decision) => {
    const logic = child(decision, 'decisionLogic');
    if (logic?.$type !== 'dmn:DecisionTable') return [];
    const elementId = elementOf(text(decision, 'id'));
    const columns = [...children(logic, 'input'), ...children(logic, 'output')].map(
      (column) =>
        text(column, 'label') || text(column, 'name') || text(child(column, 'inputExpression'), 'text'),
    );
    const rows = children(logic, 'rule').map((rule, at) => {
      const entries = [...children(rule, 'inputEntry'), ...children(rule, 'outputEntry')];
      const cells = Object.fromEntries(
        columns.map((name, i) => [name, text(entries[i] ?? null, 'text') || '-']),
      );
      const note = text(rule, 'description');
      const number = `${text(decision, 'name')} ${at + 1}`;
      return {
        id: text(rule, 'id'),
        elementId,
        subject: { zh: number, en: number },
        cells,
        line: lineOf(cells),
        traits: { row: lineOf(cells), hint: note },
      };
    });
    const head = text(decision, 'name');
    const table: TableRow = {
      id: text(logic, 'id'),
      elementId,
      subject: { zh: head, en: head },
      cells: {},
      line: head,
      traits: { columns: columns.join(' | '), type: text(logic, 'hitPolicy') },
    };
    return [table, ...rows];
  });
}

const lineOf = (cells: Readonly<Record<string, string>>): string =>
  Object.entries(cells)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' | ');
