import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { helpHref, type GuideName } from '@/lib/help/schema';
import { Tag } from '../ui/tag';
import styles from './help.module.scss';

type Props = {
  guide: { name: GuideName; title: string; intro: string; sections: { title: string }[]; own: boolean };
};

/** One guide among others: the whole card is a link to it. */
export const GuideCard = ({ guide: { name, title, intro, sections, own } }: Props) => {
  const t = useTranslations('help');
  return (
    <li className={styles.card}>
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
  );
};
