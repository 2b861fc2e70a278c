import { theme, type ThemeConfig } from 'antd';
import type { Look } from '../look/look';

/** The class that Ant Design's variables are declared on. */
export const VARIABLES = 'pd';

/** Ant Design in the colours of a look. It reckons with colours, so it gets the values of styles/tokens.css, not names. */
function inColours(look: Look): ThemeConfig {
  const styles = getComputedStyle(document.documentElement);
  const of = (name: string) => styles.getPropertyValue(`--${name}`).trim();
  return {
    cssVar: { key: VARIABLES },
    hashed: false,
    algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: of('brand'),
      colorPrimaryHover: of('brand-deep'),
      colorPrimaryActive: of('brand-deep'),
      colorPrimaryBg: of('brand-tint'),
      colorPrimaryBgHover: of('brand-tint'),
      colorPrimaryBorder: of('brand-line'),
      colorInfo: of('brand'),
      colorSuccess: of('green'),
      colorWarning: of('yellow'),
      colorError: of('red'),
      colorErrorHover: of('red-deep'),
      colorErrorActive: of('red-deep'),
      colorErrorText: of('red'),
      colorErrorTextHover: of('red-deep'),
      colorLink: of('brand'),
      colorLinkHover: of('brand-deep'),
      colorLinkActive: of('brand-deep'),
      colorInfoBg: of('brand-tint'),
      colorInfoBorder: of('brand-line'),
      colorSuccessBg: of('green-tint'),
      colorSuccessBorder: of('green-line'),
      colorWarningBg: of('yellow-tint'),
      colorWarningBorder: of('yellow-line'),
      colorErrorBg: of('red-tint'),
      colorErrorBorder: of('red-line'),
      colorTextBase: of('ink'),
      colorText: of('ink'),
      colorTextSecondary: of('ink-2'),
      colorTextTertiary: of('ink-3'),
      colorTextQuaternary: of('ink-3'),
      colorTextPlaceholder: of('ink-3'),
      colorTextDescription: of('ink-2'),
      colorTextLightSolid: of('on-brand'),
      colorWhite: of('on-brand'),
      colorBorder: of('line-2'),
      colorBorderSecondary: of('line'),
      colorBgBase: of('surface'),
      colorBgLayout: of('paper'),
      colorBgContainer: of('surface'),
      colorBgElevated: of('raised'),
      colorBgSpotlight: of('ink-2'),
      colorBgMask: of('veil'),
      borderRadius: 6,
      fontFamily: of('font'),
      fontSize: 14,
      controlHeight: 34,
      fontWeightStrong: 600,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500, dangerColor: of('on-red') },
      Tabs: { horizontalMargin: '0 0 16px' },
      Form: { itemMarginBottom: 18, labelColor: of('ink'), verticalLabelPadding: '0 0 4px' },
      Descriptions: { labelBg: of('surface-2') },
    },
  };
}

const known = new Map<Look, ThemeConfig>();

/** Staff pages: dense enough for a day's work. Only for the look that the document shows. */
export function staffTheme(look: Look): ThemeConfig {
  const made = known.get(look) ?? inColours(look);
  known.set(look, made);
  return made;
}

/** Public pages: larger type and larger targets; in large type by as much as styles/public.css enlarges everything else. */
export function publicTheme(look: Look, large: boolean): ThemeConfig {
  const staff = staffTheme(look);
  const size = large ? { fontSize: 21, controlHeight: 56 } : { fontSize: 16, controlHeight: 44 };
  return { ...staff, token: { ...staff.token, ...size, borderRadius: 8 } };
}
