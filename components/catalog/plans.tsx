import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/core/codes';
import { currencyName } from '@/lib/core/currencies';
import type { CatalogEntry, Market } from '@/lib/catalog/schema';
import { Section } from '../ui/layout/page';
import { PlanCard, PlanList } from './plan-card';
import styles from './catalog.module.scss';

const keyOf = ({ currency, country }: Market) => `${currency}-${country}`;

/** The choice of country and currency, a form that works without a script. */
const MarketForm = ({ markets, market }: Pick<CatalogEntry, 'markets' | 'market'>) => {
  const t = useTranslations('catalog');
  const locale = useLocale();
  return (
    <form className={styles.market}>
      <label className="cds--label" htmlFor="catalog-currency">
        {t('currency')}
      </label>
      <select
        id="catalog-currency"
        name="currency"
        defaultValue={keyOf(market)}
        key={keyOf(market)}
        className={styles.select}
      >
        {markets.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {t('market', {
              currency: one.currency,
              name: currencyName(one.currency, locale),
              country: countryName(one.country, locale),
            })}
          </option>
        ))}
      </select>
      <button type="submit" className="cds--btn cds--btn--md cds--layout--size-md cds--btn--tertiary">
        {t('showPrices')}
      </button>
    </form>
  );
};

/** The plans side by side, with prices in the market that the viewer chose. */
export const Plans = ({ entry: { plans, markets, market } }: { entry: CatalogEntry }) => {
  const t = useTranslations('catalog');
  if (plans.length === 0) return null;
  return (
    <Section
      id="plans"
      title={t('plans')}
      help={t('plansHelp')}
      actions={markets.length > 1 ? <MarketForm markets={markets} market={market} /> : undefined}
    >
      <PlanList>
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </PlanList>
    </Section>
  );
};
