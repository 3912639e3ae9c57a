import { getTranslations } from 'next-intl/server';
import type { OfferingFacts } from '@/lib/checklist/facts';
import type { Journey } from '@/lib/checklist/journey';
import { buttonLook, LinkButton } from '../ui/link';
import { Moment } from '../ui/moment';
import { Since } from '../visibility/since';
import styles from './journey.module.scss';

type Props = { turn: Journey['turn']; facts: OfferingFacts; side: 'provider' | 'platform' };

/** The way to where the turn is taken, named for what it leads to. */
const ToPart = async ({ href }: { href: string }) => {
  const t = await getTranslations('journey');
  const [path = '', anchor] = href.split('#');
  const page = path.split('/').at(-1)!;
  // On this very page: the browser's own link moves the focus, the router's would not.
  if (page === 'summary')
    return (
      <a className={buttonLook()} href={`#${anchor}`}>
        {t('toPublish')}
      </a>
    );
  const label = page === 'reviews' ? t('worklist') : t('openPage', { page: t(`nav.${page}`) });
  return <LinkButton href={href}>{label}</LinkButton>;
};

/** Who acts next and since when; the button is for whoever that is. After the release, since when it is public. */
export const NextTurn = async ({ turn, facts, side }: Props) => {
  const t = await getTranslations('journey');
  if (!turn)
    return (
      <div className={styles.turn}>
        <div>
          <p className={styles.turnText}>
            <Since facts={facts} />
          </p>
          {facts.visibility === 'public' ? <p className={styles.muted}>{t('next.nobody')}</p> : null}
        </div>
      </div>
    );
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
      {own ? <ToPart href={href} /> : null}
    </div>
  );
};
