import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../api/types';
import { useLocalized } from '../../i18n/localized';

interface Props {
  differences: readonly Difference[];
  onJump: (elementId: string) => void;
}

const AREAS = ['diagram', 'form', 'table'] as const;

/** What differs, in words: steps, fields and rows, each with what it was and what it is; each leads to where it is seen. */
export function DifferenceList({ differences, onJump }: Props) {
  const { t } = useTranslation();
  return AREAS.map((area) => {
    const own = differences.filter((one) => one.area === area);
    if (own.length === 0) return null;
    return (
      <section key={area} className="pd-card" aria-label={t(`designer:compare.${area}`)}>
        <h2>
          {t(`designer:compare.${area}`)} <span className="pd-muted">{own.length}</span>
        </h2>
        <ul className="pd-differences">
          {own.map((one) => (
            <Row key={`${one.path ?? ''}/${one.id}/${one.what}`} difference={one} onJump={onJump} />
          ))}
        </ul>
      </section>
    );
  });
}

function Row({ difference, onJump }: { difference: Difference; onJump: Props['onJump'] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { change, what, subject, elementId, path, before, after } = difference;
  const name = localized(subject);
  const worded = (text: string | null) =>
    what === 'required' || what === 'default' ? t(`designer:compare.${text ? 'yes' : 'no'}`) : text;
  return (
    <li data-change={change}>
      <span className="pd-tag">{t(`designer:change.${change}`)}</span>
      <div className="pd-differences__what">
        <p>
          <strong data-written>{name}</strong>
          {what === 'whole' ? null : ` · ${t(`designer:what.${what}`)}`}
          {path ? <code className="pd-muted pd-small"> {path.replace(/^\w+\//, '')}</code> : null}
        </p>
        {what === 'whole' && difference.area !== 'table' ? null : (
          <dl>
            {change === 'added' ? null : <Value label={t('designer:compare.was')} text={worded(before)} />}
            {change === 'removed' ? null : <Value label={t('designer:compare.is')} text={worded(after)} />}
          </dl>
        )}
      </div>
      {elementId ? (
        <Button size="small" type="text" onClick={() => onJump(elementId)}>
          {t('designer:show')}
          <span className="pd-hidden">{name}</span>
        </Button>
      ) : null}
    </li>
  );
}

function Value({ label, text }: { label: string; text: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      <dt className="pd-muted pd-small">{label}</dt>
      <dd data-written>{text ?? t('designer:compare.nothing')}</dd>
    </>
  );
}
