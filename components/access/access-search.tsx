'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Fields } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';

/** Looks for a person, a service or an account; the page answers. */
export const AccessSearch = ({ q }: { q: string }) => {
  const t = useTranslations('access');
  return (
    <form role="search">
      <Fields>
        <TextInput id="access-q" name="q" labelText={t('search')} defaultValue={q} autoComplete="off" />
        <div>
          <Button type="submit" kind="tertiary">
            {t('searchAction')}
          </Button>
        </div>
      </Fields>
    </form>
  );
};
