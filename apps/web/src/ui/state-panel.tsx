import type { ReactNode } from 'react';

interface Props {
  kind: 'empty' | 'trouble' | 'done';
  title: string;
  /** `page`: there is nothing else on the page, so this is its heading. */
  scope?: 'page' | 'part';
  text?: ReactNode;
  children?: ReactNode;
}

/** A page or list with nothing to show: what is the case, and what to do next. */
export function StatePanel({ kind, title, scope = 'part', text, children }: Props) {
  return (
    <section className={`pd-state pd-state--${kind}`} role={kind === 'trouble' ? 'alert' : undefined}>
      <span className="pd-state__mark" aria-hidden="true" />
      {scope === 'page' ? <h1>{title}</h1> : <h2>{title}</h2>}
      {text ? <p>{text}</p> : null}
      {children ? <div className="pd-state__actions">{children}</div> : null}
    </section>
  );
}
