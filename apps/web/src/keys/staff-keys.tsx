import './keys.css';
import { lazy, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { destinationsOf } from '../shell/navigation';
import { useMe } from '../session/me';
import { Late } from '../ui/late';
import { undoLatest } from '../ui/use-undo';
import { markInList, moveInList, searchList } from './list-keys';
import { GO_TO } from './shortcuts';

const KeyHelp = lazy(() => import('./key-help'));
const Palette = lazy(() => import('./palette'));

/** The shortcuts of every staff page, and the button that tells of them. None works while somebody types into a field, but the one of the palette. */
export function StaffKeys() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [shown, setShown] = useState<'help' | 'palette'>();
  const close = () => setShown(undefined);
  const places = destinationsOf(me).map(({ to }) => to);

  useHotkeys('mod+k', () => setShown('palette'), { preventDefault: true, enableOnFormTags: true });
  // Some keyboards have them with the shift key, some without.
  useHotkeys(['?', 'shift+?'], () => setShown('help'), { useKey: true });
  useHotkeys(
    Object.keys(GO_TO).map((letter) => `g>${letter}`),
    (_, { keys }) => {
      const to = GO_TO[keys?.at(-1) ?? ''];
      if (to && places.includes(to)) void navigate(to);
    },
  );
  useHotkeys('j', () => moveInList(1));
  useHotkeys('k', () => moveInList(-1));
  useHotkeys('x', markInList);
  useHotkeys('z', undoLatest);
  useHotkeys(['/', 'shift+/'], (event) => (searchList() ? event.preventDefault() : undefined), {
    useKey: true,
  });
  return (
    <>
      <button type="button" className="pd-linkbutton pd-keybutton" onClick={() => setShown('help')}>
        {t('keys:title')} <kbd>?</kbd>
      </button>
      <Late>
        {shown === 'help' ? <KeyHelp onClose={close} /> : null}
        {shown === 'palette' ? <Palette onClose={close} onHelp={() => setShown('help')} /> : null}
      </Late>
    </>
  );
}
