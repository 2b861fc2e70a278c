import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BatchOutcome } from './use-batch';

/** Which tasks were left as they were, each with why. */
export function BatchRefused({
  outcome,
  onClose,
}: {
  outcome: BatchOutcome | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open={outcome !== undefined}
      title={t('inbox:batch.refused', { count: outcome?.refused.length ?? 0 })}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <ul className="pd-batch__refused">
        {outcome?.refused.map(({ task, why }) => (
          <li key={task.key}>
            <Link to={`/tasks/${task.key}`}>
              <span className="pd-number">{task.receiptNumber}</span> {task.subject}
            </Link>
            <p className="pd-small">{why}</p>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
