import { useTranslations } from 'next-intl';
import type { Renewal } from '@/lib/checklist/renewals';
import { Link } from '../ui/link';
import styles from './answer.module.scss';

/** Things to do again, each a link. */
export const RenewalSteps = ({ again }: { again: Renewal[] }) => {
  const t = useTranslations('journey.again');
  const items = useTranslations('checklist.item');
  return (
    <ol className={styles.againSteps}>
      {again.map(({ id, href, item }) => (
        <li key={id + (item ?? '')}>
          <Link href={href}>{t(id, { item: item ? items(`${item}.title`) : '' })}</Link>
        </li>
      ))}
    </ol>
  );
};

/** What a change has made necessary again, in its order, each a link. A single thing is said by whose turn it is. */
export const Renewals = ({ again }: { again: Renewal[] }) => {
  const t = useTranslations('journey.again');
  if (again.length < 2) return null;
  return (
    <section className={styles.again} aria-label={t('title')}>
      <p className={styles.title}>{t('title')}</p>
      <p>{t('why')}</p>
      <RenewalSteps again={again} />
    </section>
  );
};
