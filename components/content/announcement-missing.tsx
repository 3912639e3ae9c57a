import { useTranslations } from 'next-intl';
import type { FieldIssue } from '@/lib/core/errors';
import { fieldId } from '../ui/form/field-id';
import styles from '../ui/form/form.module.scss';
import { useSay } from '../ui/form/use-say';

/** What the announcement lacks before a reviewer can have it: it is handed in, and the platform releases it. */
export const AnnouncementMissing = ({ missing }: { missing: FieldIssue[] }) => {
  const t = useTranslations('content.submit');
  const say = useSay();
  return (
    <div className={styles.missing}>
      <p className={styles.missingTitle}>{t('missing', { count: missing.length })}</p>
      <ul className={styles.missingList}>
        {missing.map(({ path, message }) => (
          <li key={path + message.key}>
            <a className="cds--link" href={`#${fieldId(path)}`}>
              {say(message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
