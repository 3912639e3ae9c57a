import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import type { Message } from '@/lib/core/errors';
import en from '@/messages/en/rating.json';
import fr from '@/messages/fr/rating.json';
import { type RatedMetric, rateLine } from './rate-line';

const sentence = (locale: 'en' | 'fr', { key, values }: Message) => {
  const onError = (error: Error) => {
    throw error;
  };
  const translate = createTranslator({ locale, messages: { rating: locale === 'en' ? en : fr }, onError });
  return (translate as (key: string, values: Message['values']) => string)(key, values);
};
const ruleOf = (more: Partial<RatedMetric>, quantity: string) =>
  rateLine({
    metric: {
      ...{ pricingModel: 'linear', ratingScale: '1', clip: false, tiers: [] },
      amounts: [{ country: 'USA', currency: 'USD', prices: ['0.9', '0.0000000001'] }],
      ...more,
    },
    ...{ quantity, daysInMonth: 30, country: 'USA', currency: 'USD' },
  }).rule;
const tiers = [{ upTo: '1000' }, { upTo: '2500' }];
const open = [{ upTo: '1000' }, { upTo: null }];

test('every rule reads as a sentence', () => {
  const rules = [
    ruleOf({}, '5000.5'),
    ruleOf({ ratingScale: '1000', clip: true }, '5000.5'),
    ruleOf({ pricingModel: 'proration' }, '1'),
    ruleOf({ pricingModel: 'granular_tier', tiers }, '1000'),
    ruleOf({ pricingModel: 'granular_tier', tiers }, '9000'),
    ruleOf({ pricingModel: 'step_tier', tiers }, '9000'),
    ruleOf({ pricingModel: 'block_tier', tiers: open }, '1'),
    ruleOf({ pricingModel: 'block_tier', tiers: open }, '1001'),
  ];
  expect(rules.map((rule) => sentence('en', rule))).toMatchInlineSnapshot(`
    [
      "Quantity 5,000.5, at 0.9 USD each.",
      "Quantity 6 (in units of 1,000), rounded up to whole units, at 0.9 USD each.",
      "Quantity 30 in unit-days, at 0.9 USD each for a whole month of 30 days.",
      "Quantity 1,000, all at 0.9 USD each: the price of the tier up to 1,000.",
      "Quantity 9,000, all at 0.0000000001 USD each: the price of the last tier, which goes on above 2,500.",
      "Quantity 9,000, spread over 2 tiers, each part at the price of its tier.",
      "Quantity 1: the fixed amount of 0.9 USD, that of the block up to 1,000.",
      "Quantity 1,001: the fixed amount of 0.0000000001 USD, that of the open last block.",
    ]
  `);
  expect(rules.map((rule) => sentence('fr', rule))).toMatchInlineSnapshot(`
    [
      "Quantité de 5 000,5, à 0,9 USD l’unité.",
      "Quantité de 6 (par unités de 1 000), arrondie à l’unité supérieure, à 0,9 USD l’unité.",
      "Quantité de 30 en unités-jours, à 0,9 USD par unité pour un mois entier de 30 jours.",
      "Quantité de 1 000, entièrement à 0,9 USD l’unité : le prix de la tranche allant jusqu’à 1 000.",
      "Quantité de 9 000, entièrement à 0,0000000001 USD l’unité : le prix de la dernière tranche, qui se prolonge au-delà de 2 500.",
      "Quantité de 9 000, répartie sur 2 tranches, chaque partie au prix de sa tranche.",
      "Quantité de 1 : montant fixe de 0,9 USD, celui du bloc allant jusqu’à 1 000.",
      "Quantité de 1 001 : montant fixe de 0,0000000001 USD, celui du dernier bloc, ouvert.",
    ]
  `);
});

test('both languages have every key', () => expect(Object.keys(fr)).toEqual(Object.keys(en)));
