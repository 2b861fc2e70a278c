import { DmnModdle } from 'dmn-moddle';

/** What a cell may hold here: a FEEL string, number or null; `-` and an empty cell read as null. */
export type Literal = string | number | null;
/** One rule, by the expressions of its inputs and the names of its outputs. */
export type TableRow = Readonly<Record<string, Literal>>;

interface Cell {
  text?: string;
}
interface Decision {
  id: string;
  decisionLogic?: {
    hitPolicy: string;
    input?: { inputExpression: Cell }[];
    output?: { name: string }[];
    rule?: { id: string; inputEntry?: Cell[]; outputEntry?: Cell[] }[];
  };
}

/** Thrown when a file is no decision table of literals, or its values are not what its reader needs. */
export class UnreadableTable extends Error {
  constructor(
    readonly decision: string,
    reason: string,
  ) {
    super(`decision table ${decision}: ${reason}`);
    this.name = 'UnreadableTable';
  }
}

/** The rules of a UNIQUE decision table whose cells are literals, in the order of the file. */
export async function readDecisionTable(xml: string, decisionId: string): Promise<TableRow[]> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
  const warning = warnings[0];
  if (warning) throw new UnreadableTable(decisionId, warning.message);
  const decisions = (rootElement as { drgElement?: Decision[] }).drgElement ?? [];
  const table = decisions.find((decision) => decision.id === decisionId)?.decisionLogic;
  if (!table?.rule?.length) throw new UnreadableTable(decisionId, 'no such table, or it has no rules');
  if (table.hitPolicy !== 'UNIQUE') throw new UnreadableTable(decisionId, `hit policy ${table.hitPolicy}`);

  const inputs = (table.input ?? []).map((input) => input.inputExpression.text ?? '');
  const outputs = (table.output ?? []).map((output) => output.name);
  const columns = [...inputs, ...outputs];
  return table.rule.map((rule) => {
    const cells = [...(rule.inputEntry ?? []), ...(rule.outputEntry ?? [])];
    if (cells.length !== columns.length) throw new UnreadableTable(decisionId, `${rule.id} lacks cells`);
    return Object.fromEntries(
      columns.map((column, index) => [column, literal(decisionId, rule.id, cells[index]?.text)]),
    );
  });
}

function literal(decisionId: string, ruleId: string, text = ''): Literal {
  const cell = text.trim();
  if (cell === '' || cell === '-' || cell === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (/^"[^"\\]*"$/.test(cell)) return cell.slice(1, -1);
  throw new UnreadableTable(decisionId, `${ruleId} has a cell that is no literal: ${cell}`);
}
