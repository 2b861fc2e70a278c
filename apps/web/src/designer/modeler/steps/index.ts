import { StepChoice } from './apply-step';
import { StepErrors } from './catch-error';
import { StepInputs } from './input-mapping';
import { StepCatalogue, type StepOptions } from './step-catalogue';
import { StepMenu, StepPad } from './step-menu';
import { StepPanel } from './step-panel';
import { VariableResolver } from './variable-resolver';

export type { StepOptions };

/** The module that lets whoever draws choose what a step does from what the office's workers offer. */
export const stepsModule = (options: StepOptions) => ({
  __init__: ['stepChoice', 'stepInputs', 'stepErrors', 'stepMenu', 'stepPad', 'stepPanel'],
  stepOptions: ['value', options],
  stepCatalogue: ['type', StepCatalogue],
  stepChoice: ['type', StepChoice],
  stepInputs: ['type', StepInputs],
  stepErrors: ['type', StepErrors],
  stepMenu: ['type', StepMenu],
  stepPad: ['type', StepPad],
  stepPanel: ['type', StepPanel],
  // By this name bpmn.io's own fields ask for it.
  variableResolver: ['type', VariableResolver],
});
