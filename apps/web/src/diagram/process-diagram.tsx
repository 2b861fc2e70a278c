import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import MinusOutlined from '@ant-design/icons/MinusOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOn, type Registry } from './focus-on';
import { markSteps } from './mark-steps';
import { addBadges, type Badge } from './badges';
import { addOpeners, type Overlays, type ShownDiagram } from './open-process';
import type { Canvas } from './canvas';

/** Below this zoom the names of the steps are too small to read. */
const READABLE = 0.6;
/** Measured and drawn with the same font; Chinese names are a little smaller than bpmn-js' 12 px, to fit their boxes. */
const TEXT = {
  defaultStyle: { fontFamily: "'Noto Sans SC', sans-serif", fontSize: 12 },
  externalStyle: { fontSize: 11 },
};

/** Names of colours, so that a picture goes with the look as the page does. */
const COLOURS = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--ink)',
  defaultLabelColor: 'var(--ink)',
};

interface Props {
  diagram: ShownDiagram;
  /** Opens the diagram of another of the case's processes. */
  onOpen?: (instanceKey: string) => void;
  /** Numbers that stand on elements. */
  badges?: readonly Badge[];
}

const NO_BADGES: readonly Badge[] = [];
const nowhere = () => undefined;

/** The diagram of one version, with where a case stands and where it opens others, or how many cases stand where. */
export function ProcessDiagram({ diagram, onOpen = nowhere, badges = NO_BADGES }: Props) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<{ xml: string; canvas: Canvas; registry: Registry; overlays: Overlays }>();
  const { xml } = diagram;
  const where = useRef(diagram.active);
  where.current = diagram.active;
  const canvas = view?.canvas;

  useEffect(() => {
    const viewer = new NavigatedViewer({
      container: container.current!,
      textRenderer: TEXT,
      bpmnRenderer: COLOURS,
    });
    let gone = false;
    void viewer.importXML(xml).then(() => {
      if (gone) return;
      const next = {
        xml,
        canvas: viewer.get<Canvas>('canvas'),
        registry: viewer.get<Registry>('elementRegistry'),
        overlays: viewer.get<Overlays>('overlays'),
      };
      // A long process fitted into the window can't be read; then it opens where the case stands.
      if (next.canvas.zoom('fit-viewport', 'auto') < READABLE)
        focusOn(next.canvas, next.registry, where.current);
      setView(next);
    });
    return () => {
      gone = true;
      setView(undefined);
      viewer.destroy();
    };
  }, [xml]);
  useEffect(() => (canvas ? markSteps(canvas, diagram) : undefined), [canvas, diagram]);
  useEffect(
    () =>
      // While another diagram is being drawn, the elements of this one are not on the canvas.
      view?.xml === xml
        ? addOpeners(
            view.overlays,
            diagram,
            ({ processId }) =>
              t('petition:diagram.open', {
                name: t(`common:process.${processId}`, { defaultValue: processId }),
              }),
            onOpen,
          )
        : undefined,
    [view, xml, diagram, t, onOpen],
  );

  useEffect(() => (view?.xml === xml ? addBadges(view.overlays, badges) : undefined), [view, xml, badges]);

  const zoom = (factor: number) => canvas?.zoom(canvas.zoom() * factor);
  return (
    <div className="pd-diagram">
      <div className="pd-diagram__tools">
        <Button
          icon={<PlusOutlined />}
          aria-label={t('petition:diagram.zoomIn')}
          title={t('petition:diagram.zoomIn')}
          onClick={() => zoom(1.25)}
        />
        <Button
          icon={<MinusOutlined />}
          aria-label={t('petition:diagram.zoomOut')}
          title={t('petition:diagram.zoomOut')}
          onClick={() => zoom(0.8)}
        />
        <Button onClick={() => canvas?.zoom('fit-viewport', 'auto')}>{t('petition:diagram.fit')}</Button>
        {diagram.active.length > 0 ? (
          <Button onClick={() => view && focusOn(view.canvas, view.registry, diagram.active)}>
            {t('petition:diagram.here')}
          </Button>
        ) : null}
      </div>
      <div
        ref={container}
        className="pd-diagram__canvas"
        role="group"
        aria-label={t('petition:diagram.label')}
        aria-describedby="diagram-steps"
      />
    </div>
  );
}
