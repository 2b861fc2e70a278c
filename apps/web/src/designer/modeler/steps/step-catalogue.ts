import type { TFunction } from 'i18next';
import type { KnownVariables, StepTemplate } from '../../../api/types';
import { jobTypeOf, type Shape, type Shapes } from './bpmn';

/** Which tasks a worker can do. */
const DONE_BY_WORKERS = new Set(['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:Task']);

/** What the module is given of the page around it. */
export interface StepOptions {
  templates: readonly StepTemplate[];
  english: boolean;
  t: TFunction;
  /** The variables of the draft as it was last saved. */
  variables: () => Promise<KnownVariables>;
}

/** What the office's workers offer to this diagram, in the reader's language. */
export class StepCatalogue {
  static $inject = ['stepOptions', 'elementRegistry'];
  readonly t: TFunction;

  constructor(
    private readonly options: StepOptions,
    private readonly elements: Shapes,
  ) {
    this.t = options.t;
  }

  get all(): readonly StepTemplate[] {
    return this.options.templates;
  }

  say({ zh, en }: { zh: string; en: string }): string {
    return this.options.english ? en : zh;
  }

  /** None while the server can't be asked: what is written is checked all the same. */
  variables(): Promise<KnownVariables> {
    return this.options.variables().catch(() => ({ variables: [], elements: [] }));
  }

  /** Whether a worker does such an element, and another could be chosen. */
  offersTo(element: Shape): boolean {
    return DONE_BY_WORKERS.has(element.type) && !element.labelTarget && this.all.length > 0;
  }

  /** What an element does now; undefined while nothing, or nothing that is known, is chosen. */
  of(element: Shape): StepTemplate | undefined {
    const type = jobTypeOf(element);
    return this.all.find((one) => one.type === type);
  }

  /** The element that does it already: each is done at one place of a diagram. */
  doneBy(template: StepTemplate): Shape | undefined {
    const named = this.elements.get(template.elementId);
    return named ?? this.elements.filter((one) => !one.labelTarget && jobTypeOf(one) === template.type)[0];
  }
}
