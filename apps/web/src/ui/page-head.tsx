import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}

/** A page's name, what it is for, and its actions; the browser's title follows. */
export function PageHead({ title, text, children }: Props) {
  usePageTitle(title);
  return (
    <header className="pd-head">
      <div className="pd-head__text">
        <h1>{title}</h1>
        {text ? <p>{text}</p> : null}
      </div>
      {children ? <div className="pd-head__actions">{children}</div> : null}
    </header>
  );
}

export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = title ? `${title} · ${t('common:product')}` : t('common:product');
  }, [title, t]);
}
