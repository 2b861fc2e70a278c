import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import Modeler from 'bpmn-js/lib/Modeler';
import cloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { Canvas } from '../../diagram/canvas';
import { focusOn, type Registry } from '../../diagram/focus-on';
import type { Factory } from './steps/bpmn';
import { plainPanelModule } from './plain-panel';
import { type StepOptions, stepsModule } from './steps';
import { type Element, type Step, stepsOf } from './steps-of';
import { translateModule } from './translate';

interface Elements extends Registry {
  get(id: string): ReturnType<Registry['get']> & Element;
  filter(keep: (element: Element) => boolean): Element[];
}
interface Modeling {
  updateProperties(element: Element, properties: object): void;
}
interface Selection {
  select(element: Element | null): void;
}

/** Measured and drawn with the same font; Chinese names are a little smaller than bpmn-js' 12 px, to fit their boxes. */
const TEXT = {
  defaultStyle: { fontFamily: "'Noto Sans SC', sans-serif", fontSize: 12 },
  externalStyle: { fontSize: 11 },
};
const ERROR = 'pd-finding-error';
const READABLE = 0.6;

interface Handlers {
  /** Something of the diagram has changed. */
  onChange: () => void;
  onSelect: (elementId: string | undefined) => void;
}

/** One diagram on the page, with palette, context pad and properties panel in the reader's language. */
export class DiagramTool {
  private readonly modeler: Modeler;

  constructor(
    canvas: HTMLElement,
    panel: HTMLElement,
    language: string,
    steps: StepOptions,
    { onChange, onSelect }: Handlers,
  ) {
    this.modeler = new Modeler({
      container: canvas,
      propertiesPanel: { parent: panel },
      textRenderer: TEXT,
      moddleExtensions: { zeebe },
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        ZeebePropertiesProviderModule,
        cloudBehaviors,
        plainPanelModule,
        stepsModule(steps),
        translateModule(language),
      ],
    });
    this.modeler.on('commandStack.changed', onChange);
    this.modeler.on('selection.changed', ({ newSelection }: { newSelection: Element[] }) =>
      onSelect(newSelection.length === 1 ? newSelection[0]?.id : undefined),
    );
  }

  async show(xml: string): Promise<void> {
    await this.modeler.importXML(xml);
    const canvas = this.canvas;
    if (canvas.zoom('fit-viewport', 'auto') >= READABLE) return;
    const first = this.steps()[0];
    if (first) focusOn(canvas, this.elements, [first.id]);
  }

  async xml(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml ?? '';
  }

  steps(): Step[] {
    return stepsOf(this.elements.filter(() => true));
  }

  rename(elementId: string, name: string): void {
    const element = this.elements.get(elementId);
    if (element.businessObject.name !== name)
      this.modeler.get<Modeling>('modeling').updateProperties(element, { name });
  }

  /** Sets what is written about an element. */
  document(elementId: string, text: string): void {
    const element = this.elements.get(elementId);
    if ((element.businessObject.documentation?.[0]?.text ?? '') === text) return;
    const documentation = text
      ? [this.modeler.get<Factory>('bpmnFactory').create('bpmn:Documentation', { text })]
      : [];
    this.modeler.get<Modeling>('modeling').updateProperties(element, { documentation });
  }

  /** Selects an element and brings it into view; nothing for one that is not drawn. */
  select(elementId: string): void {
    const element = this.elements.get(elementId);
    if (!element) return;
    this.modeler.get<Selection>('selection').select(element);
    focusOn(this.canvas, this.elements, [elementId]);
  }

  /** Marks the elements that something stands against; returns what takes the marks off again. */
  mark(elementIds: readonly string[]): () => void {
    const drawn = elementIds.filter((id) => this.elements.get(id));
    for (const id of drawn) this.canvas.addMarker(id, ERROR);
    return () => {
      for (const id of drawn) if (this.elements.get(id)) this.canvas.removeMarker(id, ERROR);
    };
  }

  undo(): void {
    this.modeler.get<{ undo(): void }>('commandStack').undo();
  }

  redo(): void {
    this.modeler.get<{ redo(): void }>('commandStack').redo();
  }

  fit(): void {
    this.canvas.zoom('fit-viewport', 'auto');
  }

  destroy(): void {
    this.modeler.destroy();
  }

  private get canvas(): Canvas {
    return this.modeler.get<Canvas>('canvas');
  }

  private get elements(): Elements {
    return this.modeler.get<Elements>('elementRegistry');
  }
}
