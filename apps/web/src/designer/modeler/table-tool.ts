import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import DmnModeler from 'dmn-js/lib/Modeler';
import { translateModule } from './translate';

interface EventBus {
  on(event: string, listener: () => void): void;
}

/** One file of decision tables on the page, in the reader's language. */
export class TableTool {
  private readonly modeler: DmnModeler;

  constructor(
    container: HTMLElement,
    language: string,
    private readonly onChange: () => void,
  ) {
    const additionalModules = [translateModule(language)];
    this.modeler = new DmnModeler({
      container,
      common: {
        expressionLanguages: { options: [{ value: 'feel', label: 'FEEL' }], defaults: { editor: 'feel' } },
      },
      drd: { additionalModules },
      decisionTable: { additionalModules },
      literalExpression: { additionalModules },
      boxedExpression: { additionalModules },
    });
  }

  /** Shows the file's first table; a file without one shows how its decisions depend on one another. */
  async show(xml: string): Promise<void> {
    await this.modeler.importXML(xml);
    const views = this.modeler.getViews();
    const table = views.find(({ type }) => type === 'decisionTable') ?? views[0];
    if (table) await this.modeler.open(table);
    this.modeler.getActiveViewer()?.get<EventBus>('eventBus').on('commandStack.changed', this.onChange);
  }

  async xml(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  destroy(): void {
    this.modeler.destroy();
  }
}
