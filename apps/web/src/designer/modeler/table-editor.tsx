import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TableTool } from './table-tool';

interface Props {
  /** The file as it was opened; another one is shown anew. */
  xml: string;
  readOnly: boolean;
  onChange: (xml: string) => void;
}

const PAUSE_MS = 600;

/** A decision table to be changed. */
export default function TableEditor({ xml, readOnly, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  useEffect(() => {
    let gone = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const write = async () => {
      const written = await tool.xml();
      if (!gone) changed.current(written);
    };
    const tool = new TableTool(container.current!, i18n.language, () => {
      clearTimeout(pause);
      pause = setTimeout(() => void write(), PAUSE_MS);
    });
    void tool.show(xml);
    return () => {
      gone = true;
      clearTimeout(pause);
      tool.destroy();
    };
  }, [xml, i18n.language]);
  return (
    <div
      ref={container}
      className="pd-tableeditor pd-paper"
      inert={readOnly}
      role="group"
      aria-label={t('designer:tab.table')}
    />
  );
}
