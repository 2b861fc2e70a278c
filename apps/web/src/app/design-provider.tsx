import { App, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLook } from '../look/look';
import { useLargeType } from '../public/large-type';
import { useLessMotion } from './less-motion';
import { publicTheme, staffTheme } from './theme';

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
  const theme = useMemo(() => {
    const inLook = audience === 'staff' ? staffTheme(look) : publicTheme(look, large);
    return { ...inLook, token: { ...inLook.token, motion } };
  }, [audience, look, large, motion]);
  useEffect(() => {
    dayjs.locale(i18n.language === 'en' ? 'en' : 'zh-cn');
  }, [i18n.language]);
  return (
    <ConfigProvider theme={theme} locale={locales[i18n.language]} button={{ autoInsertSpace: false }}>
      <App className="pd-app" message={{ top: 46 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
