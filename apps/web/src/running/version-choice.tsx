import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { runningQuery } from './queries';

interface Props {
  processId: string;
  version: number;
  onChoose: (version: number) => void;
}

/** Another version of the same process on which cases run; nothing to choose while there is one alone. */
export function VersionChoice({ processId, version, onChoose }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(runningQuery);
  const versions = data.filter((one) => one.processId === processId);
  if (versions.length < 2) return <span className="pd-tag">{t('running:version', { version })}</span>;
  return (
    <Select
      aria-label={t('running:versionLabel')}
      value={version}
      onChange={onChoose}
      popupMatchSelectWidth={false}
      options={versions.map((one) => ({
        value: one.version,
        label: t('running:versionOption', { version: one.version, count: one.running }),
      }))}
    />
  );
}
