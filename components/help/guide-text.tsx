import { useTranslations } from 'next-intl';
import { Markdown } from '../ui/markdown';
import styles from './help.module.scss';

type Props = { sections: { id: string; title: string; markdown: string }[] };

/** The sections of a guide, and beside them what they are: a link to each. */
export const GuideText = ({ sections }: Props) => {
  const t = useTranslations('help');
  return (
    <div className={styles.guide}>
      <nav className={`${styles.contents} wb-no-print`} aria-labelledby="contents">
        <p id="contents" className={styles.contentsTitle}>
          {t('contents')}
        </p>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className={styles.contentsLink}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.text}>
        {sections.map(({ id, title, markdown }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} className={styles.section}>
            <h2 id={`${id}-title`} className={styles.sectionTitle}>
              {title}
            </h2>
            <Markdown text={markdown} under={2} />
          </section>
        ))}
      </div>
    </div>
  );
};
