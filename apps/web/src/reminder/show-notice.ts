import type { TFunction } from 'i18next';
import type { TakenReminder } from '../api/types';
import type { useLocalized } from '../i18n/localized';

interface Reader {
  t: TFunction;
  localized: ReturnType<typeof useLocalized>;
  /** Leads to a place of the pages. */
  open: (path: string) => void;
}

const SHOWN = 3;

/** Shows some reminders as one notice of the browser: kind, light, number and step, and nothing else. */
export function showNotice(lines: readonly TakenReminder[], { t, localized, open }: Reader): void {
  const texts = lines.slice(0, SHOWN).map(({ kind, number, step, light }) => {
    const what = [number, step && localized(step)].filter(Boolean).join(' ');
    return [t(`reminder:kind.${kind}`), light && t(`common:light.${light}`), what]
      .filter(Boolean)
      .join(' · ');
  });
  const notice = new Notification(t('reminder:browser.title', { count: lines.length }), {
    body: texts.join('\n'),
    tag: 'petition-desk',
  });
  notice.onclick = () => {
    window.focus();
    open(lines.length === 1 ? lines[0]!.path : '/inbox');
    notice.close();
  };
}
