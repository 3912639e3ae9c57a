import { useLocale, useTranslations } from 'next-intl';
import type { PlanDto, PriceState } from '@/lib/plans/schema';
import { planMissing } from '@/lib/plans/completeness';
import { Link } from '@/components/ui/link';
import { Row } from '@/components/ui/layout/arrange';
import { Tag } from '@/components/ui/tag';
import { metricTitle } from './price-units';
import { PriceWords } from './price-words';
import styles from './plans.module.scss';

const TAG = {
  free: { type: 'gray', key: 'freeState' },
  approved: { type: 'green', key: 'approved' },
  unapproved: { type: 'warm-gray', key: 'unapproved' },
} as const satisfies Record<PriceState, { type: string; key: string }>;

/** Whether a reviewer has approved the plan's prices. */
export const PriceTag = ({ state }: { state: PriceState }) => {
  const t = useTranslations('plans.card');
  return <Tag type={TAG[state].type}>{t(TAG[state].key)}</Tag>;
};

const Limits = ({ quotas, metrics }: Pick<PlanDto, 'quotas' | 'metrics'>) => {
  const t = useTranslations('plans.card');
  const locale = useLocale();
  const nameOf = (id: string) => {
    const metric = metrics.find(({ metricId }) => metricId === id);
    return metric ? metricTitle(metric, locale) : id;
  };
  const whole = quotas.filter(({ metricId, quantity }) => metricId && quantity);
  if (whole.length === 0) return null;
  return (
    <div>
      <p className={styles.muted}>{t('limits')}</p>
      <ul className={styles.list}>
        {whole.map(({ metricId, quantity }) => (
          <li key={metricId}>{t('limit', { quantity, metric: nameOf(metricId) })}</li>
        ))}
      </ul>
    </div>
  );
};

type Props = { plan: PlanDto; href: string; current: boolean; metricsOfAll: PlanDto['metrics'] };

/** A plan as customers will see it, with what its provider still has to do. Limits name metrics of any plan. */
export const PlanCard = ({ plan, href, current, metricsOfAll }: Props) => {
  const t = useTranslations('plans.card');
  const missing = planMissing(plan).length;
  const name = plan.displayName || t('unnamed');
  return (
    <article className={current ? `${styles.card} ${styles.current}` : styles.card}>
      <h2 className={styles.cardTitle}>{name}</h2>
      <div>
        <PriceWords kind={plan.kind} metrics={plan.metrics} />
      </div>
      {plan.description ? <p className={styles.text}>{plan.description}</p> : null}
      {plan.bullets.length > 0 ? (
        <ul className={styles.list}>
          {plan.bullets.map(({ title, text }, index) => (
            <li key={index}>
              {title}
              {text ? <p className={styles.muted}>{text}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Limits quotas={plan.quotas} metrics={metricsOfAll} />
      <div className={styles.cardFoot}>
        <Row>
          <PriceTag state={plan.priceState} />
          {missing > 0 ? <Tag type="magenta">{t('missing', { count: missing })}</Tag> : null}
        </Row>
        {current ? (
          <p className={styles.muted}>{t('editing')}</p>
        ) : (
          <Link href={href} aria-label={`${t('edit')}: ${name}`}>
            {t('edit')}
          </Link>
        )}
      </div>
    </article>
  );
};
