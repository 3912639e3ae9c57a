import { useTranslations } from 'next-intl';
import type { Credential } from '@/lib/iam/credentials/schema';
import { When } from './when';
import styles from './iam.module.scss';

/** When any of these credentials was last used. */
export const LastUse = ({ credentials }: { credentials: Credential[] }) => {
  const t = useTranslations('iam.credential');
  const latest = credentials
    .flatMap(({ lastUsedAt }) => lastUsedAt ?? [])
    .sort()
    .at(-1);
  return (
    <p className={styles.small}>
      {latest ? t.rich('lastUsed', { when: () => <When at={latest} /> }) : t('neverUsed')}
    </p>
  );
};
