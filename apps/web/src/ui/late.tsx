import { Component, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isMissingPart } from '../api/missing-part';

/** Around parts that are loaded when they are needed: `ahead` until they are there, and what to do when they can't be had. */
export function Late({ ahead, children }: { ahead?: ReactNode; children: ReactNode }) {
  return (
    <MissingPart>
      <Suspense fallback={ahead}>{children}</Suspense>
    </MissingPart>
  );
}

/** Says that a part could not be loaded and leaves the rest of the page, and what was typed into it, as it is. */
export class MissingPart extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!isMissingPart(error)) throw error;
    return <Missing />;
  }
}

/** That a part could not be loaded, and what to do. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <div className="pd-missing" role="alert">
      <strong>{t('common:states.missing.title')}</strong>
      <span>{t('common:states.missing.text')}</span>
      <button type="button" className="pd-button" onClick={() => window.location.reload()}>
        {t('common:reload')}
      </button>
    </div>
  );
}
