import { PlainLink } from '../ui/plain-link';
import { useTranslations } from 'next-intl';
import { REVIEW_STATES } from '@/lib/reviews/machine';
import { REVIEW_KINDS, type ReviewQuery } from '@/lib/reviews/schema';
import styles from './reviews.module.scss';

type ChipsProps = { label: string; chips: { text: string; href: string; current: boolean }[] };

const Chips = ({ label, chips }: ChipsProps) => (
  <nav className={styles.chips} aria-label={label}>
    <span className={styles.chipsLabel}>{label}</span>
    {chips.map(({ text, href, current }) => (
      <PlainLink key={href} href={href} className={styles.chip} aria-current={current ? 'true' : undefined}>
        {text}
      </PlainLink>
    ))}
  </nav>
);

/** The URL of the worklist with these filters; defaults are left out. */
export const reviewSearch = ({ state, kind }: Pick<ReviewQuery, 'state' | 'kind'>) => {
  const params = new URLSearchParams();
  if (state !== 'open') params.set('state', state);
  if (kind !== 'all') params.set('kind', kind);
  return params.size > 0 ? `?${params}` : '';
};

/** Which requests the worklist shows; each choice is a link, so every state of the list has its address. */
export const ReviewFilters = ({ state, kind }: Pick<ReviewQuery, 'state' | 'kind'>) => {
  const t = useTranslations('reviews');
  const states = [...REVIEW_STATES, 'all'] as const;
  const kinds = ['all', ...REVIEW_KINDS] as const;
  return (
    <div className={styles.filters}>
      <Chips
        label={t('filter.state')}
        chips={states.map((one) => ({
          text: t(`state.${one}`),
          href: `/reviews${reviewSearch({ state: one, kind })}`,
          current: one === state,
        }))}
      />
      <Chips
        label={t('filter.kind')}
        chips={kinds.map((one) => ({
          text: t(`kind.${one}`),
          href: `/reviews${reviewSearch({ state, kind: one })}`,
          current: one === kind,
        }))}
      />
    </div>
  );
};
