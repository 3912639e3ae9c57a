import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { helpHref, type GuideName } from '@/lib/help/schema';
import { Tag } from '../ui/tag';
import styles from './help.module.scss';

type Guide = { name: GuideName; title: string; intro: string; sections: { title: string }[]; own: boolean };

/** The guides side by side: each card as a whole is a link to its guide. */
export const GuideCards = ({ guides }: { guides: Guide[] }) => {
  const t = useTranslations('help');
  return (
    <ul className={styles.cards}>
      {guides.map(({ name, title, intro, sections, own }) => (
        <li key={name} className={styles.card}>
          <div className={styles.cardTop}>
            <h2 className={styles.cardTitle}>
              <NextLink href={helpHref(name)} prefetch={false}>
                {title}
              </NextLink>
            </h2>
            {own ? (
              <Tag type="blue" size="sm">
                {t('own')}
              </Tag>
            ) : null}
          </div>
          <p className={styles.cardText}>{intro}</p>
          <p className={styles.cardSections}>{sections.map((section) => section.title).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
};
