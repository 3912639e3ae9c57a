'use client';

import { useTranslations } from 'next-intl';

/** What a text is called, by its path in the listing or below a language of its translations. */
export const useTextName = () => {
  const t = useTranslations('listing.textName');
  return (path: string): string => {
    const parts = path.replace(/^translations\.[^.]+\./, '').split('.');
    const [list, index, part] = parts;
    if (index === undefined) return t(list as 'displayName');
    const kind = list === 'bullets' ? part : (part ?? list);
    return t(kind as 'title', { number: Number(index) + 1 });
  };
};
