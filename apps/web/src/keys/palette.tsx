import './keys.css';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { viewsQuery } from '../desk/queries';
import { can } from '../session/permissions';
import { useMe } from '../session/me';
import { CASE_LISTS } from '../petition/filters';
import { destinationsOf } from '../shell/navigation';
import { foundQuery } from './queries';

/** Everywhere one can go and everything one may see, by a few letters of it. */
export default function Palette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const views = useQuery({ ...viewsQuery, enabled: can(me, 'petition.read') });
  const found = useQuery(
    foundQuery(text.trim(), { petitions: can(me, 'petition.read'), tasks: can(me, 'task.work') }),
  );
  const go = (to: string) => {
    onClose();
    void navigate(to);
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      title={<span className="pd-hidden">{t('keys:palette')}</span>}
    >
      <Command label={t('keys:palette')} className="pd-palette" loop>
        <Command.Input autoFocus value={text} onValueChange={setText} placeholder={t('keys:search')} />
        <Command.List label={t('keys:palette')}>
          <Command.Empty>{t('keys:nothing')}</Command.Empty>
          {(found.data?.tasks ?? []).map((task) => (
            <Command.Item
              key={task.key}
              value={`task ${task.key}`}
              keywords={[text]}
              onSelect={() => go(`/tasks/${task.key}`)}
            >
              <small>{t('keys:task')}</small> {task.receiptNumber} {task.subject}
            </Command.Item>
          ))}
          {(found.data?.petitions ?? []).map((petition) => (
            <Command.Item
              key={petition.id}
              value={`petition ${petition.id}`}
              keywords={[text]}
              onSelect={() => go(`/petitions/${petition.id}`)}
            >
              <small>{t('keys:petition')}</small> {petition.receiptNumber} {petition.subject}
            </Command.Item>
          ))}
          {(views.data ?? []).map((view) => (
            <Command.Item
              key={view.id}
              value={`view ${view.id}`}
              keywords={[view.name]}
              onSelect={() => go(`/${view.list}?${view.query}`)}
            >
              <small>{t('keys:view')}</small> {view.name}
            </Command.Item>
          ))}
          {destinationsOf(me).map(({ to, label }) => (
            <Command.Item key={to} value={to} keywords={[t(`shell:nav.${label}`)]} onSelect={() => go(to)}>
              <small>{t('keys:page')}</small> {t(`shell:nav.${label}`)}
            </Command.Item>
          ))}
          {can(me, 'petition.read')
            ? CASE_LISTS.map((list) => (
                <Command.Item
                  key={list}
                  value={`list ${list}`}
                  keywords={[t(`colleague:list.${list}`)]}
                  onSelect={() => go(`/petitions?list=${list}`)}
                >
                  <small>{t('keys:page')}</small> {t(`colleague:list.${list}`)}
                </Command.Item>
              ))
            : null}
          <Command.Item value="help" keywords={[t('keys:title')]} onSelect={onHelp}>
            <small>{t('keys:page')}</small> {t('keys:title')}
          </Command.Item>
        </Command.List>
      </Command>
    </Modal>
  );
}
