import { useTranslations } from 'next-intl';
import type { RegistrationState } from '@/lib/offerings/registration/machine';
import { useFormatter } from '@/components/ui/formatter';
import { Arrival } from '../ui/arrival';
import { Stack } from '../ui/layout/arrange';
import { LinkButton } from '../ui/link';
import { WithdrawButton } from './withdraw-button';
import styles from './registration.module.scss';

type Review = {
  id: string;
  submittedName: string;
  submittedAt: Date;
  decidedName: string | null;
  decidedAt: Date | null;
  comment: string | null;
};

type Props = { offeringId: string; state: RegistrationState; review: Review | null; mayEdit: boolean };

/** Who acts next while the registration is not approved, with the reviewer's words. */
export const RegistrationBanner = ({ offeringId, state, review, mayEdit }: Props) => {
  const t = useTranslations('registration.banner');
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long' });
  if (state === 'submitted') {
    const said = review
      ? t('submitted.text', { name: review.submittedName, date: day(review.submittedAt) })
      : t('submittedPlain');
    return (
      <Arrival name="registration" label={`${t('submitted.title')}. ${said}`}>
        <div className={`${styles.banner} ${styles.waiting}`}>
          <Stack>
            <h2 className={styles.legend}>{t('submitted.title')}</h2>
            <p>{said}</p>
            {review && mayEdit ? <WithdrawButton offeringId={offeringId} reviewId={review.id} /> : null}
          </Stack>
        </div>
      </Arrival>
    );
  }
  if (state !== 'changes_requested' && state !== 'declined') return null;
  return (
    <div className={`${styles.banner} ${state === 'declined' ? styles.declined : styles.changes}`}>
      <Stack>
        <h2 className={styles.legend}>{t(`${state}.title`)}</h2>
        <blockquote className={styles.comment} dir="auto">
          {review?.comment?.trim() || t('noComment')}
        </blockquote>
        {review?.decidedName && review.decidedAt ? (
          <p className={styles.hint}>{t('by', { name: review.decidedName, date: day(review.decidedAt) })}</p>
        ) : null}
        {state === 'changes_requested' ? (
          <p>{t('thenSubmit')}</p>
        ) : (
          <div>
            <LinkButton kind="tertiary" href="/offerings/new">
              {t('newOffering')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </div>
  );
};
