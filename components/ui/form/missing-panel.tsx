import { useTranslations } from 'next-intl';
import type { FieldIssue } from '@/lib/core/errors';
import { say, type Translate } from '@/lib/core/say';
import { fieldId } from './field-id';
import styles from './form.module.scss';

type Props = {
  missing: FieldIssue[];
  /** How many it is and for what, where that is not the offering's publication. */
  title?: string;
};

/** What a page still lacks before the offering can be published, each a link to its field; or that nothing is missing. */
export const MissingPanel = ({ missing, title }: Props) => {
  const t = useTranslations('common');
  const translate = useTranslations() as Translate;
  return (
    <div className={missing.length ? styles.missing : `${styles.missing} ${styles.complete}`}>
      <p className={styles.missingTitle}>{title ?? t('missing.title', { count: missing.length })}</p>
      {missing.length ? (
        <ul className={styles.missingList}>
          {missing.map(({ path, message }) => (
            <li key={path + message.key}>
              <a className="cds--link" href={`#${fieldId(path)}`}>
                {say(translate, message)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
