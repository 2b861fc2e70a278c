import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import MinusOutlined from '@ant-design/icons/MinusOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagramView } from '../api/types';
import { markSteps } from './mark-steps';
import type { Canvas } from './canvas';

/** The diagram of the version that this case runs on, with where it stands. */
export function ProcessDiagram({ diagram }: { diagram: DiagramView }) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<Canvas>();
  const { xml } = diagram;

  useEffect(() => {
    const viewer = new NavigatedViewer({ container: container.current! });
    let gone = false;
    void viewer.importXML(xml).then(() => {
      if (gone) return;
      const next = viewer.get<Canvas>('canvas');
      next.zoom('fit-viewport', 'auto');
      setCanvas(next);
    });
    return () => {
      gone = true;
      setCanvas(undefined);
      viewer.destroy();
    };
  }, [xml]);
  useEffect(() => (canvas ? markSteps(canvas, diagram) : undefined), [canvas, diagram]);

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
      </div>
      <div
        ref={container}
        className="pd-diagram__canvas"
        role="img"
        aria-label={t('petition:diagram.label')}
        aria-describedby="diagram-steps"
      />
    </div>
  );
}
