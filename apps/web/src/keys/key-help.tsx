import './keys.css';
import { Modal } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { SHORTCUTS } from './shortcuts';

/** What the keyboard can do, on one sheet. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open onCancel={onClose} footer={null} title={t('keys:title')}>
      {(['anywhere', 'list', 'task', 'case'] as const).map((place) => (
        <section key={place} className="pd-keys" aria-labelledby={`keys-${place}`}>
          <h3 id={`keys-${place}`}>{t(`keys:place.${place}`)}</h3>
          <dl>
            {SHORTCUTS[place].map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 ? ` ${t('keys:then')} ` : null}
                      {key.split('+').map((one) => (
                        <kbd key={one}>{one === 'mod' ? modName() : one}</kbd>
                      ))}
                    </Fragment>
                  ))}
                </dt>
                <dd>{t(`keys:does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}

/** What people call the key that goes with others on their machine. */
function modName(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
