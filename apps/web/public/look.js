/**
 * The look of the pages: light, dark or high contrast, as this browser's reader chose, or as the system asks. It runs before
 * anything is painted, so that no page shows the wrong one first, and stands in `data-look` of the document. Whenever that
 * changes, the window hears `pd-look`; what chooses writes `pd.look` to the storage and sends `pd-look-chosen`
 * (src/look/look.ts). While printing it is always light.
 */
(() => {
  const STORE = 'pd.look';
  const LOOKS = ['light', 'dark', 'contrast'];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const print = matchMedia('print');
  let printing = false;

  const chosen = () => {
    try {
      return localStorage.getItem(STORE);
    } catch {
      // Where the storage is closed to pages, the system decides.
      return null;
    }
  };
  const wanted = () => {
    if (printing || print.matches) return 'light';
    const own = chosen();
    if (LOOKS.includes(own)) return own;
    return contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
  };
  const show = () => {
    const look = wanted();
    if (document.documentElement.dataset.look === look) return;
    document.documentElement.dataset.look = look;
    dispatchEvent(new Event('pd-look'));
  };
  const whilePrinting = (now) => () => {
    printing = now;
    show();
  };

  show();
  for (const query of [dark, contrast, print]) query.addEventListener('change', show);
  addEventListener('pd-look-chosen', show);
  // Chosen on another page of this browser.
  addEventListener('storage', show);
  addEventListener('beforeprint', whilePrinting(true));
  addEventListener('afterprint', whilePrinting(false));
})();
