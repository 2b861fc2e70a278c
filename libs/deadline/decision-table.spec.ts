import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DmnModdle } from 'dmn-moddle';
import { projectRoot } from '#libs/project/root';
import { readDecisionTable, UnreadableTable } from './decision-table';

const rules = join(projectRoot, 'processes/deadline-watch/rules');

function table(cells: string): string {
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="d">
    <decision id="pets" name="pets"><decisionTable id="t" hitPolicy="UNIQUE">
      <input id="i"><inputExpression id="e"><text>animal</text></inputExpression></input>
      <output id="o1" name="legs" /><output id="o2" name="sound" />
      <rule id="r"><inputEntry id="c1"><text>"cat"</text></inputEntry>${cells}</rule>
    </decisionTable></decision></definitions>`;
}
const output = (id: string, text: string) => `<outputEntry id="${id}"><text>${text}</text></outputEntry>`;

describe('readDecisionTable', () => {
  it('reads strings, numbers and null by the names of the columns', async () => {
    expect(await readDecisionTable(table(output('a', ' 4 ') + output('b', '"meow"')), 'pets')).toEqual([
      { animal: 'cat', legs: 4, sound: 'meow' },
    ]);
    for (const empty of ['', '-', 'null']) {
      const [row] = await readDecisionTable(table(output('a', '-0.5') + output('b', empty)), 'pets');
      expect(row).toEqual({ animal: 'cat', legs: -0.5, sound: null });
    }
  });

  it.each([
    ['a cell that is an expression', output('a', '2 + 2') + output('b', '"meow"')],
    ['a string without quotes', output('a', '4') + output('b', 'meow')],
    ['a missing cell', output('a', '4')],
  ])('refuses %s', async (_, cells) => {
    await expect(readDecisionTable(table(cells), 'pets')).rejects.toThrow(UnreadableTable);
  });
});

describe.each(['deadlines', 'deadline-ladder'])('%s.dmn', (decision) => {
  it('has a drawing of its decision, so that a viewer can show it', async () => {
    const xml = readFileSync(join(rules, `${decision}.dmn`), 'utf8');
    const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
    expect(warnings).toEqual([]);
    const shape = { dmnElementRef: { id: decision }, bounds: { width: 220, height: 80 } };
    expect(rootElement).toMatchObject({ dmnDI: { diagrams: [{ diagramElements: [shape] }] } });
  });
});
