import { useTranslations } from 'next-intl';
import type { Aftermath, QueuedReview } from '@/lib/reviews/schema';
import { Arrival } from '../ui/arrival';
import { Row, Stack } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import styles from './reviews.module.scss';

type Props = { review: QueuedReview; aftermath: Aftermath; search: string };

/** What this reviewer decided and what came of it, with the ways to see it and to go on. */
export const Acknowledgement = ({ review, aftermath: { visibility, next }, search }: Props) => {
  const t = useTranslations('reviews');
  const { kind, state, offeringId, offeringName } = review;
  const said = t(`done.${kind}.${state}`, { offering: offeringName, visibility });
  const released = kind === 'release' && visibility === 'public';
  return (
    <Arrival name="decision" label={said}>
      <div className={styles.done}>
        <Stack>
          <p className={styles.headline}>{said}</p>
          <Row>
            <Link href={released ? `/catalog/${offeringId}` : `/offerings/${offeringId}/summary`}>
              {t(released ? 'done.viewCatalog' : 'done.view')}
            </Link>
            <Link href={next ? `/reviews/${next.id}${search}` : `/reviews${search}`}>
              {next
                ? t('done.next', { title: t(`ask.${next.kind}`, { offering: next.offeringName }) })
                : t('done.queue')}
            </Link>
          </Row>
        </Stack>
      </div>
    </Arrival>
  );
};
