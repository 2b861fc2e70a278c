import { ConfigProvider, theme } from 'antd';
import type { Locale } from 'antd/es/locale';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLook } from '../look/look';
import { useLargeType } from '../public/large-type';
import { MessageProvider } from '../ui/message-provider';
import { useLessMotion } from './less-motion';
import { publicTheme, staffTheme, VARIABLES } from './theme';

const locales: Record<string, Locale> = { 'zh-CN': zhCN, en: enUS };

/** Ant Design in the office's colours and the reader's language. */
export function DesignProvider({
  audience,
  children,
}: {
  audience: 'staff' | 'public';
  children: ReactNode;
}) {
  const { i18n } = useTranslation();
  const look = useLook();
  const large = useLargeType();
  const motion = !useLessMotion();
  const design = useMemo(() => {
    const inLook = audience === 'staff' ? staffTheme(look) : publicTheme(look, large);
    return { ...inLook, token: { ...inLook.token, motion } };
  }, [audience, look, large, motion]);
  return (
    <ConfigProvider theme={design} locale={locales[i18n.language]} button={{ autoInsertSpace: false }}>
      <Ground>
        <MessageProvider>{children}</MessageProvider>
      </Ground>
    </ConfigProvider>
  );
}

/** Text and links outside of Ant Design's parts look like those inside: its rules for links use the variables of this class. */
function Ground({ children }: { children: ReactNode }) {
  const { token } = theme.useToken();
  const { colorText: color, fontFamily, fontSize, lineHeight } = token;
  return (
    <div className={VARIABLES} style={{ color, fontFamily, fontSize, lineHeight }}>
      {children}
    </div>
  );
}
