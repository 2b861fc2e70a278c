import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, call } from '../api/client';
import { useLocalized } from '../i18n/localized';
import { withTexts } from '../i18n/with-texts';

/** What happens within this time (ms) is shown as one. */
const GATHER_MS = 2_000;
/** How often it is looked for while nothing is announced: quiet hours end without a word. */
const AGAIN_MS = 60_000;

const loadNotice = withTexts(() => import('./show-notice'));

/** Whether the reader has allowed the browser to show notices. */
const mayNotify = (): boolean => 'Notification' in window && Notification.permission === 'granted';

/**
 * Shows what one is reminded of by the browser, while the page is hidden; whoever looks at it sees the inbox. Answers what is to be
 * called when something has changed.
 */
export function useBrowserNotices(on: boolean): () => void {
  const { t } = useTranslation();
  const localized = useLocalized();
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reader = useRef({ t, localized, open: (path: string) => void navigate(path) });
  useEffect(() => {
    reader.current = { t, localized, open: (path) => void navigate(path) };
  }, [t, localized, navigate]);
  const take = useCallback(async () => {
    timer.current = undefined;
    if (!mayNotify()) return;
    try {
      const lines = await call(api.POST('/api/account/reminders/take'));
      if (lines.length === 0 || !document.hidden) return;
      const { showNotice } = await loadNotice();
      showNotice(lines, reader.current);
    } catch {
      // Signed out, or the line is down: the next change asks again.
    }
  }, []);
  const look = useCallback(() => {
    if (mayNotify()) timer.current ??= setTimeout(() => void take(), GATHER_MS);
  }, [take]);
  useEffect(() => {
    if (!on) return;
    const again = setInterval(look, AGAIN_MS);
    return () => {
      clearInterval(again);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [on, look]);
  return look;
}
