import { getTranslations } from 'next-intl/server';
import type { Journey } from '@/lib/checklist/journey';
import { LinkButton } from '../ui/link';
import { Moment } from '../ui/moment';
import styles from './journey.module.scss';

type Props = { turn: Journey['turn']; side: 'provider' | 'platform' };

/** Who acts next and since when; the button is for whoever that is. */
export const NextTurn = async ({ turn, side }: Props) => {
  const t = await getTranslations('journey');
  if (!turn) return <p className={styles.turn}>{t('next.nobody')}</p>;
  const own = (turn.who === 'provider') === (side === 'provider');
  const who = turn.who === 'provider' ? (own ? 'you' : 'provider') : own ? 'yourReview' : 'reviewer';
  const href = turn.who === 'reviewer' && own ? '/reviews' : turn.part.href;
  return (
    <div className={styles.turn}>
      <div>
        <p className={styles.turnText}>{t(`next.${who}`, { part: t(`todo.${turn.part.id}`) })}</p>
        <p className={styles.muted}>
          {t('next.since')} <Moment at={turn.since} />
        </p>
      </div>
      {own ? (
        <LinkButton kind="primary" href={href}>
          {t('open')}
        </LinkButton>
      ) : null}
    </div>
  );
};
