import './tag.css';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { TagFormModal } from './tag-form-modal';
import { useTags } from './use-tags';

interface Props {
  open: boolean;
  onClose: () => void;
}

/** The office's list of tags: added to, renamed, taken out of use. */
export function TagListModal({ open, onClose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { tags } = useTags();
  const [changing, setChanging] = useState<Tag | 'new'>();
  return (
    <>
      <Modal
        open={open && !changing}
        title={t('tag:keep')}
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={() => setChanging('new')}>
            {t('tag:add')}
          </Button>
        }
      >
        <p className="pd-muted">{t(tags.length === 0 ? 'tag:none' : 'tag:keepHint')}</p>
        <ul className="pd-taglist">
          {tags.map((tag) => (
            <li key={tag.id}>
              <span>{localized(tag.name)}</span>
              {tag.retired ? <span className="pd-tag">{t('tag:retired')}</span> : null}
              <Button
                size="small"
                aria-label={t('tag:changeOf', { name: localized(tag.name) })}
                onClick={() => setChanging(tag)}
              >
                {t('tag:change')}
              </Button>
            </li>
          ))}
        </ul>
      </Modal>
      <TagFormModal tag={changing} onClose={() => setChanging(undefined)} />
    </>
  );
}
