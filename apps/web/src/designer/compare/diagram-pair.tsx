import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../api/types';
import { DiagramPairTool } from './diagram-pair-tool';

interface Props {
  comparison: Comparison;
  /** What the two are called. */
  labels: { before: string; after: string };
  /** The element that was asked for, and how often. */
  wanted: { elementId: string; times: number } | undefined;
}

/** Two versions beside one another, coloured by what differs; on a telephone one above the other. */
export default function DiagramPair({ comparison, labels, wanted }: Props) {
  const { t } = useTranslation();
  const before = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLDivElement>(null);
  const tool = useRef<DiagramPairTool>(undefined);
  useEffect(() => {
    const opened = new DiagramPairTool(before.current!, after.current!);
    // A diagram that can't be drawn is said by its lines.
    void opened.show(comparison.before, comparison.after, comparison.differences).then(
      () => (tool.current = opened),
      () => undefined,
    );
    return () => {
      tool.current = undefined;
      opened.destroy();
    };
  }, [comparison]);
  useEffect(() => {
    if (wanted) tool.current?.jump(wanted.elementId);
  }, [wanted]);
  return (
    <>
      <div className="pd-compare__tools">
        <ul className="pd-compare__legend">
          {(['added', 'removed', 'changed'] as const).map((change) => (
            <li key={change} data-change={change}>
              {t(`designer:change.${change}`)}
            </li>
          ))}
        </ul>
        <Button size="small" onClick={() => tool.current?.fit()}>
          {t('petition:diagram.fit')}
        </Button>
      </div>
      <div className="pd-compare__pair pd-paper">
        <figure>
          <figcaption>{labels.before}</figcaption>
          <div
            ref={before}
            role="group"
            aria-label={t('designer:compare.diagramOf', { side: labels.before })}
          />
        </figure>
        <figure>
          <figcaption>{labels.after}</figcaption>
          <div
            ref={after}
            role="group"
            aria-label={t('designer:compare.diagramOf', { side: labels.after })}
          />
        </figure>
      </div>
    </>
  );
}
