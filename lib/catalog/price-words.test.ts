import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { callsMetric, completePlan } from '@/prisma/factories/plans';
import en from '@/messages/en/catalog.json';
import fr from '@/messages/fr/catalog.json';
import type { Message } from '../core/errors';
import { METERING_MODELS, type Metric } from '../plans/schema';
import { chooseMarket, marketsOf, metricPrices, quotaWords } from './price-words';

const USA = { country: 'USA', currency: 'USD' };
const FRANCE = { country: 'FRA', currency: 'EUR' };

const sentences = (lines: Message[], locale: 'en' | 'fr') => {
  const onError = (error: Error) => {
    throw error;
  };
  const translate = createTranslator({ locale, messages: { catalog: locale === 'en' ? en : fr }, onError });
  const say = translate as (key: string, values: Message['values']) => string;
  return lines.map(({ key, values }) => say(key, values).replaceAll(/\s/g, ' '));
};
const words = (more: Partial<Metric>, locale: 'en' | 'fr' = 'en', market = USA) =>
  sentences(metricPrices(callsMetric(more), { market, locale }).lines, locale);

const usd = (...prices: string[]) => [{ ...USA, prices }];
const closed = [{ upTo: '1000' }, { upTo: '2500' }, { upTo: '10000' }];
const open = [{ upTo: '1000' }, { upTo: null }];

describe('prices in words', () => {
  it('says what each pricing model charges', () => {
    expect(words({})).toEqual(['$0.01 per call']);
    expect(words({ ratingScale: '1000', clip: true })).toEqual([
      '$0.01 per 1,000 calls',
      'Rounded up to the next 1,000 calls.',
    ]);
    expect(words({ pricingModel: 'proration' })).toEqual(['$0.01 per call and month, charged by the day']);
    expect(words({ pricingModel: 'step_tier', tiers: closed, amounts: usd('1', '0.9', '0.75') })).toEqual([
      'First 1,000 calls: $1.00 per call',
      'Above 1,000, up to 2,500 calls: $0.90 per call',
      'Above 2,500 calls: $0.75 per call',
    ]);
    expect(words({ pricingModel: 'granular_tier', tiers: open, amounts: usd('1', '0.9') })).toEqual([
      'Up to 1,000 calls: all at $1.00 per call',
      'Above 1,000 calls: all at $0.90 per call',
    ]);
    expect(words({ pricingModel: 'block_tier', tiers: open, amounts: usd('0', '2500') })).toEqual([
      'Up to 1,000 calls: $0.00 in total',
      'Above 1,000 calls: $2,500.00 in total',
    ]);
  });

  it('counts tier bounds in the metric’s own units, and never rounds a price', () => {
    expect(
      words({
        pricingModel: 'step_tier',
        ratingScale: '1000',
        tiers: open,
        amounts: usd('0.0000000001', '12345678.123456789'),
      }),
    ).toEqual([
      'First 1,000,000 calls: $0.0000000001 per 1,000 calls',
      'Above 1,000,000 calls: $12,345,678.123456789 per 1,000 calls',
    ]);
  });

  it('speaks French', () => {
    expect(words({}, 'fr')).toEqual(['0,01 $US par appel']);
    expect(
      words({ pricingModel: 'step_tier', ratingScale: '1000', tiers: open, amounts: usd('1', '0.9') }, 'fr'),
    ).toEqual([
      'De 0 à 1 000 000 appels : 1,00 $US les 1 000 appels',
      'Au-delà de 1 000 000 appels : 0,90 $US les 1 000 appels',
    ]);
    expect(sentences(quotaWords(completePlan('free'), [completePlan('metered')], 'fr'), 'fr')).toEqual([
      'Jusqu’à 1 000 appels',
    ]);
  });

  it('names what a limit counts by the metric of the same unit where none has its id', () => {
    const said = (metricId: string) =>
      sentences(
        quotaWords(
          completePlan('free', { quotas: [{ metricId, quantity: '5' }] }),
          [completePlan('metered'), completePlan('subscription')],
          'en',
        ),
        'en',
      );
    expect(said('API_CALLS')).toEqual(['Up to 5 calls']);
    expect(said('API_CALL_PER_DAY')).toEqual(['Up to 5 calls']);
    expect(said('API_CALLBACKS')).toEqual(['Up to 5 API_CALLBACKS']);
    expect(said('SUBSCRIPTION')).toEqual(['Up to 5 SUBSCRIPTION']);
  });

  it('takes the price of the market, of its currency elsewhere, or in US dollars', () => {
    const amounts = [...usd('0.01'), { country: 'DEU', currency: 'EUR', prices: ['0.009'] }];
    expect(words({ amounts }, 'en', { country: 'DEU', currency: 'EUR' })).toEqual(['€0.009 per call']);
    expect(words({ amounts }, 'en', FRANCE)).toEqual(['€0.009 per call']);
    expect(words({ amounts }, 'en', { country: 'JPN', currency: 'JPY' })).toEqual(['$0.01 per call']);
    expect(words({ amounts: usd('') })).toEqual(['No price is set yet.']);
  });

  it('says how a metric is counted when it is not simply added up', () => {
    for (const meteringModel of METERING_MODELS) {
      const { counting } = metricPrices(callsMetric({ meteringModel }), { market: USA, locale: 'en' });
      expect(counting === null).toBe(meteringModel === 'standard_add');
      if (counting)
        for (const locale of ['en', 'fr'] as const) expect(sentences([counting], locale)[0]).toMatch(/\.$/);
    }
  });

  it('shows the fee of a subscription as a fee, without a metric', () => {
    const [fee] = completePlan('subscription').metrics.map((metric) =>
      metricPrices(metric, { market: USA, locale: 'en' }),
    );
    expect(fee).toMatchObject({ name: '', counting: null });
    expect(sentences(fee!.lines, 'en')).toEqual(['$49.00 per month']);
  });
});

describe('markets', () => {
  const amounts = [
    ...usd('1'),
    { ...FRANCE, prices: ['1'] },
    { country: 'DEU', currency: 'EUR', prices: ['1'] },
  ];
  const markets = marketsOf([
    completePlan('metered', { metrics: [callsMetric({ amounts })] }),
    completePlan('subscription'),
  ]);

  it('lists each once, by currency and country', () => {
    expect(markets.map(({ currency, country }) => `${currency}-${country}`)).toEqual([
      'EUR-DEU',
      'EUR-FRA',
      'USD-USA',
    ]);
  });

  it.each([
    ['EUR-FRA', FRANCE],
    ['EUR', { country: 'DEU', currency: 'EUR' }],
    ['JPY', USA],
    [undefined, USA],
  ])('%s', (wanted, market) => {
    expect(chooseMarket(markets, wanted)).toEqual(market);
  });
});
