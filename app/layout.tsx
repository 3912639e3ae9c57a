import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { THEME_COOKIE, THEMES, type Theme } from '@/lib/core/preferences';
import './styles.scss';

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('common');
  return { title: { default: t('product'), template: `%s – ${t('product')}` } };
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** Texts that every page's browser code needs; the console adds the rest. */
const SHARED = ['common', 'errors', 'shell', 'auth', 'validation'];

const RootLayout = async ({ children }: { children: ReactNode }) => {
  const messages = await getMessages();
  const remembered = (await cookies()).get(THEME_COOKIE)?.value as Theme;
  const theme = THEMES.includes(remembered) ? remembered : 'system';
  const shared = Object.fromEntries(SHARED.map((name) => [name, messages[name]]));
  return (
    <html lang={await getLocale()} data-theme={theme}>
      <body>
        <NextIntlClientProvider messages={shared}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
};

export default RootLayout;
