import type { ThemeConfig } from 'antd';

const fontFamily = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Segoe UI', sans-serif";

/** Colours stand in styles/tokens.css too; a change here needs the same one there. */
const base: ThemeConfig = {
  cssVar: { key: 'pd' },
  hashed: false,
  token: {
    colorPrimary: '#1f5b66',
    colorInfo: '#1f5b66',
    colorSuccess: '#2b7449',
    colorWarning: '#9a6200',
    colorError: '#b02a20',
    colorLink: '#1f5b66',
    colorInfoBg: '#e9f1f1',
    colorInfoBorder: '#b4d0d1',
    colorSuccessBg: '#e9f4ed',
    colorSuccessBorder: '#b5d6c1',
    colorWarningBg: '#fcf4e1',
    colorWarningBorder: '#e6cf95',
    colorErrorBg: '#fbeeec',
    colorErrorBorder: '#e5b9b4',
    colorTextBase: '#1b282d',
    colorText: '#1b282d',
    colorTextSecondary: '#4c5a60',
    colorTextTertiary: '#5f6c72',
    colorTextQuaternary: '#6b777c',
    colorTextPlaceholder: '#6b777c',
    colorTextDescription: '#4c5a60',
    colorBorder: '#c5ccc9',
    colorBorderSecondary: '#e2e5e0',
    colorBgLayout: '#f4f4ef',
    borderRadius: 6,
    fontFamily,
    fontSize: 14,
    controlHeight: 34,
    fontWeightStrong: 600,
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    Tabs: { horizontalMargin: '0 0 16px' },
    Form: { itemMarginBottom: 18, labelColor: '#1b282d', verticalLabelPadding: '0 0 4px' },
    Descriptions: { labelBg: '#f8f8f4' },
  },
};

/** Staff pages: dense enough for a day's work. */
export const staffTheme = base;

/** Public pages: larger type and larger targets. */
export const publicTheme: ThemeConfig = {
  ...base,
  token: { ...base.token, fontSize: 16, controlHeight: 44, borderRadius: 8 },
};

/** The same in large type: by as much as styles/public.css enlarges everything else. */
export const largeTheme: ThemeConfig = {
  ...publicTheme,
  token: { ...publicTheme.token, fontSize: 21, controlHeight: 56 },
};
