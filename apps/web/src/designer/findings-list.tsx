import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/types';

interface Props {
  findings: readonly Finding[];
  onJump: (elementId: string) => void;
}

/** What stands against publishing, errors first; each leads to the element that it is about. */
export function FindingsList({ findings, onJump }: Props) {
  const { t, i18n } = useTranslation();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <section className="pd-card pd-findings" aria-labelledby="findings">
      <div role="status">
        <h2 id="findings">
          {findings.length === 0
            ? t('designer:sound')
            : t('designer:found', { errors, warnings: findings.length - errors })}
        </h2>
      </div>
      <ul>
        {findings.map((finding, i) => (
          <li key={i} data-severity={finding.severity}>
            <span className="pd-tag">{t(`designer:severity.${finding.severity}`)}</span>
            <span>
              {i18n.language === 'en' ? finding.messageEn : finding.messageZh}
              <code className="pd-muted pd-small"> {finding.rule}</code>
            </span>
            {finding.elementId !== null ? (
              <Button size="small" onClick={() => onJump(finding.elementId ?? '')}>
                {t('designer:show')}
                <span className="pd-hidden">{finding.elementName ?? finding.elementId}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
