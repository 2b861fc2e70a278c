import { Button } from 'antd';
import { useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../api/types';
import { useMessage } from '../ui/use-message';
import { SendBackModal } from './send-back-modal';

/** Sends the case back to an earlier step; where none can be, the dialog says why of each. */
export function SendBackButton({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const [asking, setAsking] = useState(false);
  const offered = task.earlier.length > 0;
  useHotkeys('b', () => setAsking(true), { enabled: offered && !asking, preventDefault: true });
  if (!offered) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('task:sendBack.action')}</Button>
      <SendBackModal
        task={task}
        open={asking}
        onClose={() => setAsking(false)}
        onDone={() => {
          setAsking(false);
          message.success(t('task:sendBack.sent'));
          onDone();
        }}
      />
    </>
  );
}
