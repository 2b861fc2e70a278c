const FAMILY = 'Noto Sans SC';

/** The faces of the pages' font that some text needs, to be put into a picture: one knows nothing of the page's fonts. */
export async function embeddedFonts(text: string): Promise<string> {
  const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const faces = [...document.styleSheets].flatMap(facesOf).filter(({ style }) => covers(style, letters));
  const rules = await Promise.all(faces.map(({ style }) => embedded(style)));
  return rules.join('\n');
}

function facesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules].filter(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue('font-family').includes(FAMILY) &&
      rule.style.getPropertyValue('font-weight') === '400',
  );
}

function covers(style: CSSStyleDeclaration, letters: ReadonlySet<number>): boolean {
  const ranges = style.getPropertyValue('unicode-range').matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi);
  return [...ranges].some(([, from = '', to = from]) => {
    const [least, most] = [parseInt(from, 16), parseInt(to, 16)];
    return [...letters].some((letter) => letter >= least && letter <= most);
  });
}

async function embedded(style: CSSStyleDeclaration): Promise<string> {
  const url = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (!url) return '';
  const href = new URL(url, style.parentRule?.parentStyleSheet?.href ?? location.href);
  const bytes = new Uint8Array(await (await fetch(href)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `@font-face{font-family:'${FAMILY}';font-weight:400;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2');unicode-range:${style.getPropertyValue('unicode-range')}}`;
}
