'use client';

import { useTranslations } from 'next-intl';
import { fieldId } from '../ui/form/field-id';
import { useRestingValues } from '../ui/form/use-resting-values';
import { languageStates, type LanguageState } from '@/lib/offerings/listing/completeness';
import type { CatalogLocale } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';
import { useTextName } from './use-text-name';
import styles from './listing.module.scss';

type Props = Pick<ListingFieldProps, 'form'> & { onOpen: (locale: CatalogLocale, field: string) => void };

const Language = ({
  state: { locale, total, missing },
  onOpen,
}: { state: LanguageState } & Pick<Props, 'onOpen'>) => {
  const t = useTranslations('listing');
  const nameOf = useTextName();
  const done = total - missing.length;
  return (
    <details className={styles.language}>
      <summary>
        <span>{t(`locales.${locale}`)}</span>
        <span className={styles.share} aria-hidden="true">
          <span style={{ inlineSize: total ? `${(100 * done) / total}%` : 0 }} />
        </span>
        <span className={styles.languageCount}>
          {t('languages.state', { total, done, english: locale === 'en' ? 'yes' : 'no' })}
        </span>
      </summary>
      <div className={styles.gaps}>
        {missing.map((path) => (
          <a
            key={path}
            className="cds--link"
            href={`#${fieldId(path)}`}
            onClick={(event) => {
              event.preventDefault();
              onOpen(locale, fieldId(path));
            }}
          >
            {nameOf(path)}
          </a>
        ))}
        {missing.length === 0 ? <span>{t(total ? 'languages.complete' : 'languages.nothing')}</span> : null}
      </div>
    </details>
  );
};

/** Every language of the catalog, how many of its texts are there, and a link to each that is not. */
export const LanguageList = ({ form, onOpen }: Props) => {
  const values = useRestingValues(form);
  return (
    <div className={styles.languages}>
      {languageStates({ ...values, iconHash: null }).map((state) => (
        <Language key={state.locale} state={state} onOpen={onOpen} />
      ))}
    </div>
  );
};
