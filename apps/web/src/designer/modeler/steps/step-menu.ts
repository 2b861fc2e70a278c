import type { StepTemplate } from '../../../api/types';
import type { StepChoice } from './apply-step';
import type { Shape } from './bpmn';
import type { StepCatalogue } from './step-catalogue';
import { stepIcon } from './step-icons';

interface PopupMenu {
  registerProvider(id: string, provider: StepMenu): void;
  open(element: Shape, id: string, at: { x: number; y: number }, options: object): void;
}
interface Selection {
  select(element: Shape): void;
}

const ID = 'pd-steps';
const WIDTH = 420;
/** As high as it gets. */
const HEIGHT = 440;

/** What a step can do, as a list to be searched by name, by what it does and by what it is called in either language. */
export class StepMenu {
  static $inject = ['popupMenu', 'stepCatalogue', 'stepChoice', 'selection'];

  constructor(
    private readonly menu: PopupMenu,
    private readonly catalogue: StepCatalogue,
    private readonly choice: StepChoice,
    private readonly selection: Selection,
  ) {
    menu.registerProvider(ID, this);
  }

  open(element: Shape, at: { x: number; y: number }): void {
    const width = Math.min(WIDTH, window.innerWidth - 24);
    const x = Math.max(12, Math.min(at.x, window.innerWidth - width - 12));
    this.menu.open(
      element,
      ID,
      { x, y: Math.max(12, Math.min(at.y, window.innerHeight - HEIGHT)) },
      { title: this.catalogue.t('designer:step.choose'), width, search: true },
    );
  }

  getPopupMenuEntries(element: Shape): Record<string, object> {
    const offered = this.catalogue.all.map((template) => ({ template, by: this.catalogue.doneBy(template) }));
    return Object.fromEntries(
      [...offered.filter(({ by }) => !by), ...offered.filter(({ by }) => by)].map(({ template, by }) => [
        template.type,
        this.entry(element, template, by),
      ]),
    );
  }

  private entry(element: Shape, template: StepTemplate, by: Shape | undefined): object {
    const { t } = this.catalogue;
    const { name, description, icon, elementId } = template;
    return {
      label: this.catalogue.say(name),
      description: this.catalogue.say(description),
      search: [name.zh, name.en, description.zh, description.en, elementId].join(' '),
      imageHtml: stepIcon(icon),
      group: by
        ? { id: 'used', name: t('designer:step.used') }
        : { id: 'free', name: t('designer:step.free') },
      // What is done elsewhere already can't be chosen twice: it is shown where.
      action: () => (by && by !== element ? this.selection.select(by) : this.choice.apply(element, template)),
    };
  }
}

/** Offers the list beside an element on the canvas. */
export class StepPad {
  static $inject = ['contextPad', 'stepCatalogue', 'stepMenu'];

  constructor(
    pad: { registerProvider(provider: StepPad): void },
    private readonly catalogue: StepCatalogue,
    private readonly menu: StepMenu,
  ) {
    pad.registerProvider(this);
  }

  getContextPadEntries(element: Shape): Record<string, object> {
    if (!this.catalogue.offersTo(element)) return {};
    const open = (event: { clientX: number; clientY: number }) =>
      this.menu.open(element, { x: event.clientX, y: event.clientY });
    return {
      'pd-choose-step': {
        group: 'edit',
        className: 'bpmn-icon-service',
        title: this.catalogue.t('designer:step.choose'),
        action: { click: open },
      },
    };
  }
}
