import type { ComponentProps } from 'react';
import { useTranslations } from 'next-intl';
import { say, type Translate } from '@/lib/core/say';
import type { CatalogPlan } from '@/lib/catalog/schema';
import styles from './catalog.module.scss';

/** Plans side by side. */
export const PlanList = ({ children }: Pick<ComponentProps<'ul'>, 'children'>) => (
  <ul className={styles.plans}>{children}</ul>
);

type Props = Omit<ComponentProps<'li'>, 'className'> & { plan: CatalogPlan };

/** One plan as customers compare it: what it is, what it costs in words, where it runs; `children` stand below. */
export const PlanCard = ({ plan, children, ...rest }: Props) => {
  const t = useTranslations('catalog');
  const translate = useTranslations() as Translate;
  return (
    <li {...rest} className={styles.plan}>
      <h3 className={styles.planName}>{plan.displayName}</h3>
      {plan.description ? <p className={styles.quiet}>{plan.description}</p> : null}
      {plan.kind === 'free' ? <p className={styles.price}>{t('price.free')}</p> : null}
      {plan.quotas.length > 0 ? (
        <ul className={styles.lines}>
          {plan.quotas.map((quota, index) => (
            <li key={index}>{say(translate, quota)}</li>
          ))}
        </ul>
      ) : null}
      {plan.prices.map(({ name, counting, lines }, index) =>
        name === '' ? (
          <p key={index} className={styles.price}>
            {lines.map((line) => say(translate, line)).join(' ')}
          </p>
        ) : (
          <div key={index} className={styles.metric}>
            <h4>{name}</h4>
            <ul className={styles.lines}>
              {lines.map((line, at) => (
                <li key={at}>{say(translate, line)}</li>
              ))}
            </ul>
            {counting ? <p className={styles.quiet}>{say(translate, counting)}</p> : null}
          </div>
        ),
      )}
      {plan.bullets.length > 0 ? (
        <ul className={styles.planBullets}>
          {plan.bullets.map(({ title, text }, index) => (
            <li key={index}>
              <strong>{title}</strong>
              {text ? <p className={styles.quiet}>{text}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {plan.regions.length > 0 ? (
        <p className={styles.planFoot}>{t('availableIn', { regions: plan.regions.join(', ') })}</p>
      ) : null}
      {children}
    </li>
  );
};
