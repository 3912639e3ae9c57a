import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import type { Message } from '@/lib/core/errors';
import { Decimal } from '@/lib/core/money';
import en from '@/messages/en/simulator.json';
import fr from '@/messages/fr/simulator.json';
import { callsMetric, completePlan } from '@/prisma/factories/plans';
import type { Metric } from '../../schema';
import { simulate } from '../schema';
import { lineWords, summaryWords } from './schema';

const usd = (...prices: string[]) => [{ country: 'USA', currency: 'USD', prices }];
const closed = [{ upTo: '1000' }, { upTo: '2500' }, { upTo: '10000' }];
const open = [{ upTo: '1000' }, { upTo: '2500' }, { upTo: null }];
const tiered = (pricingModel: Metric['pricingModel'], tiers: Metric['tiers'] = closed) => ({
  ...{ pricingModel, tiers, amounts: usd('1', '0.9', '0.75') },
});

const LOCALES = { en, fr };
type Locale = keyof typeof LOCALES;
const sentence = (locale: Locale, { key, values }: Message) => {
  const onError = (error: Error) => {
    throw error;
  };
  const translate = createTranslator({ locale, messages: { simulator: LOCALES[locale] }, onError });
  return (translate as (key: string, values: Message['values']) => string)(key, values);
};

const said = (locale: Locale, more: Partial<Metric>, measured = '5000') => {
  const metric = callsMetric(more);
  const situation = { country: 'USA', currency: 'USD', daysInMonth: 30, daysUsed: 20 };
  const plan = { ...completePlan('metered', { metrics: [metric] }), id: 'a' };
  const { lines } = simulate(plan, { ...situation, quantities: { API_CALL_PER_MONTH: measured } });
  if (!lines[0]?.line) throw new Error('no line');
  const reader = { currency: 'USD', locale };
  const { units, parts, tier, rounding } = lineWords(
    metric,
    lines[0].line,
    { measured, ...situation },
    reader,
  );
  const say = (message: Message) => sentence(locale, message);
  return [units && say(units), parts.map(say).join(', '), tier && say(tier), rounding && say(rounding)]
    .filter(Boolean)
    .join(' | ');
};

const CASES: [Partial<Metric>, string?][] = [
  [{ amounts: usd('1') }],
  [{ ratingScale: '1000', clip: true, amounts: usd('2') }],
  [{ ratingScale: '1000', clip: true, amounts: usd('2') }, '4300'],
  [{ quantityType: 'decimal', clip: true, amounts: usd('2') }, '4.3'],
  [{ meteringScale: '1024', ratingScale: '10', amounts: usd('0.07') }, '51200'],
  [{ amounts: usd('0.0000025') }],
  [{ pricingModel: 'proration', amounts: usd('30') }, '1'],
  [tiered('step_tier')],
  [tiered('granular_tier')],
  [tiered('granular_tier'), '20000'],
  [tiered('granular_tier', open)],
  [tiered('block_tier', open), '2500'],
  [tiered('block_tier', open)],
];

test('every model in words', () => {
  expect(CASES.map(([metric, measured]) => said('en', metric, measured))).toMatchInlineSnapshot(`
    [
      "5,000 at $1.00",
      "5,000 ÷ 1,000 = 5, already whole | 5 at $2.00",
      "4,300 ÷ 1,000 = 4.3, rounded up to 5 | 5 at $2.00",
      "4.3, rounded up to 5 | 5 at $2.00",
      "51,200 ÷ 1,024 ÷ 10 = 5 | 5 at $0.07",
      "5,000 at $0.0000025 | $0.0125, rounded half to even to $0.01",
      "1 on each of 20 days = 20 unit-days, at $30.00 ÷ 30 each",
      "1,000 at $1.00, 1,500 at $0.90, 2,500 at $0.75",
      "5,000 at $0.75 | all at the price of the tier up to 10,000",
      "20,000 at $0.75 | all at the price of the last tier, which goes on above 10,000",
      "5,000 at $0.75 | all at the price of the tier above 2,500",
      "a fixed $0.90 | for the block up to 2,500",
      "a fixed $0.75 | for the block above 2,500",
    ]
  `);
  expect(CASES.map(([metric, measured]) => said('fr', metric, measured))).toMatchInlineSnapshot(`
    [
      "5 000 à 1,00 $US",
      "5 000 ÷ 1 000 = 5, déjà entier | 5 à 2,00 $US",
      "4 300 ÷ 1 000 = 4,3, arrondi à 5 | 5 à 2,00 $US",
      "4,3, arrondi à 5 | 5 à 2,00 $US",
      "51 200 ÷ 1 024 ÷ 10 = 5 | 5 à 0,07 $US",
      "5 000 à 0,0000025 $US | 0,0125 $US, arrondi au pair le plus proche : 0,01 $US",
      "1 pendant 20 jours = 20 unités-jours, à 30,00 $US ÷ 30 l’une",
      "1 000 à 1,00 $US, 1 500 à 0,90 $US, 2 500 à 0,75 $US",
      "5 000 à 0,75 $US | le tout au prix de la tranche allant jusqu’à 10 000",
      "20 000 à 0,75 $US | le tout au prix de la dernière tranche, qui se prolonge au-delà de 10 000",
      "5 000 à 0,75 $US | le tout au prix de la tranche au-delà de 2 500",
      "un montant fixe de 0,90 $US | pour le bloc allant jusqu’à 2 500",
      "un montant fixe de 0,75 $US | pour le bloc au-delà de 2 500",
    ]
  `);
});

test('the summary names each change', () => {
  const plans = (['free', 'metered', 'subscription'] as const).map((kind) => ({
    ...completePlan(kind),
    id: kind,
  }));
  const range = (planId: string, from: number, to: number) => ({
    planId,
    from: new Decimal(from),
    to: new Decimal(to),
  });
  const ranges = [range('free', 0, 1000), range('metered', 1000, 4900), range('subscription', 4900, 10000)];
  const say = (locale: Locale, some = ranges, of = plans) => {
    const unit = { singular: 'call', plural: 'calls' };
    return summaryWords({ plans: of, ranges: some, unit }, locale).map((message) =>
      sentence(locale, message),
    );
  };
  expect(say('en')).toMatchInlineSnapshot(`
    [
      "Lite costs least from the start.",
      "Lite ends at 1,000 calls; above that, Standard costs least.",
      "Team becomes cheaper than Standard above 4,900 calls.",
    ]
  `);
  expect(say('fr')).toMatchInlineSnapshot(`
    [
      "Lite est le moins cher au départ.",
      "Lite s’arrête à 1 000 calls ; au-delà, Standard est le moins cher.",
      "Au-delà de 4 900 calls, Team revient moins cher, comparé à Standard.",
    ]
  `);
  expect(say('en', ranges.slice(0, 1))).toEqual(['Lite costs least at every quantity shown.']);
  expect(say('en', ranges.slice(0, 1), plans.slice(0, 1))).toEqual([
    'Lite is the only plan with a price here.',
  ]);
});
