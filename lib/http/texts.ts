import 'server-only';
import { getTranslations } from 'next-intl/server';

export type Texts = {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
};

/** All texts in the caller's language, for files that domains write. */
export const texts = async (): Promise<Texts> => (await getTranslations()) as unknown as Texts;
