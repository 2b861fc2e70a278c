import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, KnownVariables, StepTemplate } from '../../api/types';
import { DiagramTool } from './diagram-tool';
import { StepNames } from './step-names';
import type { Step } from './steps-of';

interface Props {
  /** The diagram as it was opened; another one is drawn anew. */
  xml: string;
  /** What the process's workers offer. */
  templates: readonly StepTemplate[];
  /** The variables of the draft as it was last saved. */
  variables: () => Promise<KnownVariables>;
  findings: readonly Finding[];
  /** The element that was asked for, and how often, so that the same one can be asked for again. */
  wanted: { elementId: string; times: number } | undefined;
  readOnly: boolean;
  onChange: (xml: string) => void;
}

/** Typing a name changes the diagram at each key; it is written out when the typing pauses. */
const PAUSE_MS = 600;

/** A diagram to be changed: on the canvas, in the panel beside it, or in the list of its steps. */
export default function DiagramEditor({
  xml,
  templates,
  variables,
  findings,
  wanted,
  readOnly,
  onChange,
}: Props) {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [tool, setTool] = useState<DiagramTool>();
  const [steps, setSteps] = useState<Step[]>([]);
  const [selected, setSelected] = useState<string>();
  const changed = useRef(onChange);
  changed.current = onChange;
  const known = useRef(variables);
  known.current = variables;

  useEffect(() => {
    let gone = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const steps = { templates, english: i18n.language === 'en', t, variables: () => known.current() };
    const opened = new DiagramTool(canvas.current!, panel.current!, i18n.language, steps, {
      onChange: () => {
        setSteps(opened.steps());
        clearTimeout(pause);
        pause = setTimeout(() => void write(), PAUSE_MS);
      },
      onSelect: setSelected,
    });
    const write = async () => {
      const written = await opened.xml();
      if (!gone) changed.current(written);
    };
    void opened.show(xml).then(() => {
      if (gone) return;
      setSteps(opened.steps());
      setTool(opened);
    });
    return () => {
      gone = true;
      clearTimeout(pause);
      setTool(undefined);
      opened.destroy();
    };
  }, [xml, templates, i18n.language, t]);
  useEffect(
    () =>
      tool?.mark(findings.flatMap(({ severity, elementId }) => (severity === 'error' && elementId) || [])),
    [tool, findings],
  );
  useEffect(() => {
    if (wanted) tool?.select(wanted.elementId);
  }, [tool, wanted]);

  return (
    <div className={readOnly ? 'pd-modeler pd-modeler--locked' : 'pd-modeler'} inert={readOnly}>
      <div className="pd-modeler__tools">
        <Button size="small" onClick={() => tool?.undo()}>
          {t('designer:undo')}
        </Button>
        <Button size="small" onClick={() => tool?.redo()}>
          {t('designer:redo')}
        </Button>
        <Button size="small" onClick={() => tool?.fit()}>
          {t('petition:diagram.fit')}
        </Button>
      </div>
      <div className="pd-modeler__stage pd-paper">
        <div ref={canvas} className="pd-modeler__canvas" role="group" aria-label={t('designer:canvas')} />
        <div ref={panel} className="pd-modeler__panel" role="group" aria-label={t('designer:panel')} />
      </div>
      <StepNames
        steps={steps}
        selected={selected}
        onSelect={(id) => tool?.select(id)}
        onRename={(id, name) => tool?.rename(id, name)}
        onDocument={(id, text) => tool?.document(id, text)}
      />
    </div>
  );
}
