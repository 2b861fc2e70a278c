/** A group of the properties panel, as far as it is looked at here. */
interface Group {
  id: string;
  /** Unfolded at first. */
  shouldOpen?: boolean;
}
type Groups = (Group | null)[];

/**
 * Groups that a process of this office has no use for: what the engine's version does not know, what the office does
 * otherwise (its own forms, its own deadlines), and what the contract between diagram and code forbids.
 */
const LEFT_OUT = new Set([
  'Zeebe__ExecutionListeners',
  'Zeebe__TaskListeners',
  'Zeebe__VersionTag',
  'Zeebe__BusinessId',
  'jobPriorityDefinition',
  'Zeebe__ConnectorInputs',
  'Zeebe__ConnectorOutputs',
  'zeebe__adHocImplementation',
  'adHocCompletion',
]);

/** Asked after bpmn.io's own providers; takes out what is of no use. */
class PlainPanel {
  static $inject = ['propertiesPanel'];

  constructor(panel: { registerProvider(priority: number, provider: PlainPanel): void }) {
    panel.registerProvider(100, this);
  }

  getGroups(): (groups: Groups) => Groups {
    return (groups) =>
      groups
        .filter((group) => group !== null && !LEFT_OUT.has(group.id))
        // The name and what it stands for: what nearly everybody comes for.
        .map((group) => (group?.id === 'general' ? { ...group, shouldOpen: true } : group));
  }
}

export const plainPanelModule = { __init__: ['plainPanel'], plainPanel: ['type', PlainPanel] };
