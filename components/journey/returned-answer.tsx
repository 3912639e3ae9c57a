import { useTranslations } from 'next-intl';
import type { ReturnedFact } from '@/lib/checklist/facts';
import { Row } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import styles from './answer.module.scss';

type Props = {
  offeringId: string;
  returned: ReturnedFact;
  /** Where it is answered; null on that very page. */
  href: string | null;
  /** Whether the reader is the one to answer. */
  own: boolean;
};

/** What a reviewer sent back: what it is, their words, who and when, and the pages that have to change. */
export const ReturnedAnswer = ({ offeringId, returned, href, own }: Props) => {
  const t = useTranslations('journey');
  const { kind, decision, by, at, comment, sections } = returned;
  const title = t(`returned.${decision}.${kind}`);
  return (
    <div className={styles.answer} role="group" aria-label={title}>
      <h2 className={styles.title}>{href ? <Link href={href}>{title}</Link> : title}</h2>
      {comment.trim() ? (
        <blockquote className={styles.comment} dir="auto">
          {comment}
        </blockquote>
      ) : null}
      <p className={styles.by}>{t.rich('returned.by', { name: by, when: () => <Moment at={at} /> })}</p>
      {kind === 'release' && sections.length > 0 ? (
        <Row>
          <span>{t('returned.pages')}</span>
          {sections.map((page) => (
            <Link key={page} href={`/offerings/${offeringId}/${page}`}>
              {t(`nav.${page}`)}
            </Link>
          ))}
        </Row>
      ) : null}
      {own ? <p>{t(`returned.then.${decision}.${kind}`)}</p> : null}
    </div>
  );
};
