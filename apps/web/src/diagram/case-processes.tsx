import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DiagramView } from '../api/types';
import { useDates } from '../time/format';

interface Props {
  diagram: DiagramView;
  onChoose: (instanceKey: string) => void;
}

/** Which of the case's processes the picture is of; nothing to choose while there is one alone. */
export function CaseProcesses({ diagram, onChoose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  if (diagram.processes.length < 2) return null;
  return (
    <label className="pd-caseprocesses">
      <span>{t('petition:diagram.process')}</span>
      <Select
        value={diagram.instanceKey}
        onChange={onChoose}
        popupMatchSelectWidth={false}
        options={diagram.processes.map(({ instanceKey, processId, state, startedAt }) => ({
          value: instanceKey,
          label: t('petition:diagram.processOption', {
            name: t(`common:process.${processId}`, { defaultValue: processId }),
            day: dates.day(startedAt),
            state: t(`petition:diagram.state.${state}`),
          }),
        }))}
      />
    </label>
  );
}
