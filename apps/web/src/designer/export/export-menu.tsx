import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../ui/problem-text';
import { useMessage } from '../../ui/use-message';
import { useDates } from '../../time/format';
import type { DiagramFormat } from './export-diagram';

interface Props {
  processId: string;
  /** What it is a version or draft of, in the reader's language. */
  name: string;
  /** `Version 3`, or the title of a draft. */
  version: string;
  /** Empty: of a draft that has been changed since it was opened. */
  digest: string;
  /** Reads the diagram as it is now. */
  read: () => Promise<string>;
  onZip: () => Promise<void>;
  small?: boolean;
}

const FORMATS = ['bpmn', 'svg', 'png', 'pdf'] as const;

/** Saves all files, or the diagram alone: to be drawn in, or to be looked at and printed. */
export function ExportMenu({ processId, name, version, digest, read, onZip, small = false }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const dates = useDates();
  const [busy, setBusy] = useState(false);
  const save = async (format: DiagramFormat | 'zip') => {
    setBusy(true);
    try {
      if (format === 'zip') return await onZip();
      const { exportDiagram } = await import('./export-diagram');
      const titles = [
        name,
        version,
        ...(digest ? [t('designer:export.digest', { digest: digest.slice(0, 12) })] : []),
        dates.day(new Date().toISOString()),
      ];
      await exportDiagram({ xml: await read(), file: processId, titles }, format);
    } catch (error) {
      void message.error(problemText(error, t));
    } finally {
      setBusy(false);
    }
  };
  const items = (['zip', ...FORMATS] as const).map((format) => ({
    key: format,
    label: t(`designer:export.${format}`),
    onClick: () => void save(format),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button loading={busy} {...(small ? { size: 'small', type: 'text' } : {})}>
        {t('designer:download')}
        {small ? <span className="pd-hidden">{`${name} ${version}`}</span> : null}
      </Button>
    </Dropdown>
  );
}
