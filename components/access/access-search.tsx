'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextInput } from '../ui/text-input';
import styles from './access.module.scss';

/** Looks for a person, a service or an account; the page answers. */
export const AccessSearch = ({ q }: { q: string }) => {
  const t = useTranslations('access');
  return (
    <form role="search" className={styles.search}>
      <TextInput id="access-q" name="q" labelText={t('search')} defaultValue={q} autoComplete="off" />
      <Button type="submit" kind="tertiary" size="md">
        {t('searchAction')}
      </Button>
    </form>
  );
};
