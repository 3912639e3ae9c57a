import { useTranslations } from 'next-intl';
import type { ReviewContent } from '@/lib/reviews/schema';
import { Row } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { ProgressBar } from '../ui/progress-bar';
import { RequirementList } from '../visibility/requirement-list';
import { ExternalLink } from './external-link';
import styles from './reviews.module.scss';

type Props = { content: Extract<ReviewContent, { kind: 'release' }>; section: string; offeringId: string };

/** The requirements of going public that one page meets, each with its evidence; with the release what was handed in. */
export const ReleaseContent = ({ content, section, offeringId }: Props) => {
  const t = useTranslations('reviews.release');
  const pages = useTranslations('visibility.page');
  const { requirements, progress, evidence, type } = content;
  return (
    <>
      <RequirementList requirements={requirements.filter(({ page }) => page === section)} plain />
      {section === 'release' && type !== 'referral' ? (
        <ul>
          {evidence.map(({ id, kind, title, url }) => (
            <li key={id} className={styles.evidence}>
              <ExternalLink href={url} text={title} />
              <span className={styles.meta}>
                {t(`kind.${kind}`)} · {url}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {section === 'checklist' ? (
        <ProgressBar
          label={t('progress')}
          value={progress.percent}
          helperText={t('progressOf', { done: progress.done, total: progress.total })}
        />
      ) : null}
      <Row>
        <Link
          href={`/offerings/${offeringId}/${section}`}
          aria-label={t('openPageOf', { page: pages(section) })}
        >
          {t('openPage')}
        </Link>
        {section === 'listing' ? (
          <Link href={`/offerings/${offeringId}/listing/preview`}>{t('preview')}</Link>
        ) : null}
      </Row>
    </>
  );
};
