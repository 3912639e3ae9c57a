import { useLocale, useTranslations } from 'next-intl';
import { isDecimal } from '@/lib/core/decimal-text';
import { countryName } from '@/lib/core/codes';
import { formatMoney } from '@/lib/core/money';
import { planMissing } from '@/lib/plans/completeness';
import type { Metric, PlanDto } from '@/lib/plans/schema';
import { PriceTag } from '../plans/price-tag';
import { metricTitle } from '../plans/price-units';
import { PriceWords } from '../plans/price-words';
import { Row, Scroll, Stack } from '../ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { Tag } from '../ui/tag';
import styles from './reviews.module.scss';

/** The string form is formatted exactly; a number would pass through binary floating point. */
const numberIn = (locale: string, text: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(text as Intl.StringNumericLiteral);

const PriceTable = ({ metric }: { metric: Metric }) => {
  const t = useTranslations('reviews.prices');
  const locale = useLocale();
  const title = metricTitle(metric, locale);
  const tiers = Math.max(1, metric.tiers.length);
  const bound = (index: number) => {
    const upTo = metric.tiers[index]?.upTo;
    if (metric.tiers.length === 0) return t('price');
    return upTo ? t('upTo', { bound: numberIn(locale, upTo) }) : t('above');
  };
  return (
    <Scroll label={t('of', { metric: title })}>
      <Table size="sm" aria-label={t('of', { metric: title })}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('country')}</TableHeader>
            {Array.from({ length: tiers }, (_, index) => (
              <TableHeader key={index}>{bound(index)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {metric.amounts.map(({ country, currency, prices }) => (
            <TableRow key={country + currency}>
              <TableCell>
                {countryName(country, locale)} · {currency}
              </TableCell>
              {Array.from({ length: tiers }, (_, index) => {
                const price = prices[index] ?? '';
                return (
                  <TableCell key={index} className={styles.amounts}>
                    {isDecimal(price) ? formatMoney(price, currency, locale) : '–'}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

/** Every price of one plan, in words and in full. */
export const PlanPrices = ({ plan }: { plan: PlanDto }) => {
  const t = useTranslations('reviews.prices');
  const locale = useLocale();
  const missing = planMissing(plan).length;
  return (
    <Stack>
      <Row>
        <PriceTag state={plan.priceState} />
        {missing > 0 ? <Tag type="magenta">{t('missing', { count: missing })}</Tag> : null}
      </Row>
      {plan.description ? <p className={styles.meta}>{plan.description}</p> : null}
      <div>
        <PriceWords kind={plan.kind} metrics={plan.metrics} />
      </div>
      {plan.metrics.map((metric, index) => (
        <div key={index} className={styles.metric}>
          <p className={styles.meta}>
            {metricTitle(metric, locale)} · {t(`metering.${metric.meteringModel}`)} ·{' '}
            {t(`pricing.${metric.pricingModel}`)}
            {metric.clip ? ` · ${t('clip')}` : ''}
          </p>
          <PriceTable metric={metric} />
        </div>
      ))}
    </Stack>
  );
};
