import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Whether the browser keeps what is typed; undefined while nothing was typed. */
  kept: boolean | undefined;
  onDiscard: () => void;
}

/** Says where the draft lies, and throws it away when asked: the device may be somebody else's. */
export function DraftStatus({ kept, onDiscard }: Props) {
  const { t } = useTranslation();
  return (
    <div className="pd-draftstatus">
      <p role="status">{kept === undefined ? '' : t(kept ? 'public:draft.kept' : 'public:draft.notKept')}</p>
      {kept ? (
        <Popconfirm
          title={t('public:draft.sure')}
          okText={t('public:draft.discard')}
          cancelText={t('common:cancel')}
          onConfirm={onDiscard}
        >
          <Button type="link">{t('public:draft.discard')}</Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}
