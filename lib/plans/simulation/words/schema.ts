import type { Message } from '../../../core/errors';
import { Decimal, formatMoney } from '../../../core/money';
import type { LinePart, RatedLine } from '../../../rating/rate-line';
import type { Metric } from '../../schema';
import type { CheapestRange } from '../cheapest/schema';
import type { SimulatedPlan } from '../schema';

type Reader = { currency: string; locale: string };

/** A decimal string as the reader writes it, to the tenth place. */
export const formatQuantity = (quantity: string, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(quantity as Intl.StringNumericLiteral);

const isOne = (scale: string) => new Decimal(scale || '1').eq(1);

/** How the measured quantity became rating units, or null where nothing happened to it. */
const unitsWords = (metric: Metric, measured: string, locale: string): Message | null => {
  const { meteringScale, ratingScale, clip } = metric;
  const scales = [meteringScale, ratingScale].filter((scale) => !isOne(scale));
  const quotient = scales.reduce((quantity, scale) => quantity.div(scale), new Decimal(measured));
  const whole = quotient.isInteger();
  if (scales.length === 0 && (!clip || whole)) return null;
  const quantity = (text: string) => formatQuantity(text, locale);
  return {
    key: 'simulator.line.units',
    values: {
      division: [measured, ...scales].map(quantity).join(' ÷ '),
      scaled: scales.length > 0 ? 'yes' : 'no',
      quotient: quantity(quotient.toFixed()),
      clip: clip ? (whole ? 'whole' : 'up') : 'no',
      units: quantity(quotient.ceil().toFixed()),
    },
  };
};

const partWords = ({ quantity, unitPrice }: LinePart, { currency, locale }: Reader): Message => ({
  key: 'simulator.line.part',
  values: { quantity: formatQuantity(quantity, locale), price: formatMoney(unitPrice, currency, locale) },
});

/** What a tiered price says beside its figures: the tier that decided. */
const tierWords = ({ pricingModel, tiers }: Metric, [part]: LinePart[], locale: string): Message | null => {
  if (!part || (pricingModel !== 'granular_tier' && pricingModel !== 'block_tier')) return null;
  const lower = tiers.at(-2)?.upTo ?? '';
  const range = part.upTo === null ? (lower ? 'above' : 'all') : 'upTo';
  const bound = part.upTo ?? lower;
  const last = part.upTo !== null && new Decimal(part.quantity).gt(part.upTo);
  return {
    key: `simulator.line.${pricingModel}`,
    values: { range: last ? 'beyond' : range, bound: bound && formatQuantity(bound, locale) },
  };
};

export type LineWords = {
  units: Message | null;
  parts: Message[];
  tier: Message | null;
  rounding: Message | null;
};
type Usage = { measured: string; daysUsed: number; daysInMonth: number };

const prorationWords = ([part]: LinePart[], usage: Usage, { currency, locale }: Reader): Message[] =>
  part
    ? [
        {
          key: 'simulator.line.proration',
          values: {
            quantity: formatQuantity(usage.measured, locale),
            used: usage.daysUsed,
            days: usage.daysInMonth,
            unitDays: formatQuantity(part.quantity, locale),
            price: formatMoney(part.unitPrice, currency, locale),
          },
        },
      ]
    : [];

const blockWords = ([part]: LinePart[], { currency, locale }: Reader): Message[] =>
  part
    ? [{ key: 'simulator.line.block', values: { price: formatMoney(part.unitPrice, currency, locale) } }]
    : [];

/**
 * One line of a bill as a person would work it out: how the quantity became units, quantities at their prices, which
 * tier decided, and the rounding. Figures are formatted for the reader.
 */
export const lineWords = (metric: Metric, line: RatedLine, usage: Usage, reader: Reader): LineWords => {
  const { currency, locale } = reader;
  const parts = {
    linear: () => line.parts.map((part) => partWords(part, reader)),
    step_tier: () => line.parts.map((part) => partWords(part, reader)),
    granular_tier: () => line.parts.map((part) => partWords(part, reader)),
    proration: () => prorationWords(line.parts, usage, reader),
    block_tier: () => blockWords(line.parts, reader),
  }[metric.pricingModel]();
  const exact = new Decimal(line.unrounded).eq(line.amount);
  return {
    units: unitsWords(metric, usage.measured, locale),
    parts,
    tier: tierWords(metric, line.parts, locale),
    rounding: exact
      ? null
      : {
          key: 'simulator.line.rounding',
          values: {
            exact: formatMoney(line.unrounded, currency, locale),
            amount: formatMoney(line.amount, currency, locale),
          },
        },
  };
};

type Summary = {
  plans: SimulatedPlan[];
  ranges: CheapestRange[];
  unit: { singular: string; plural: string };
};

/** Which plan costs least from where on, one sentence for each change. */
export const summaryWords = ({ plans, ranges, unit }: Summary, locale: string): Message[] => {
  const nameOf = (id: string) => plans.find((plan) => plan.id === id)?.displayName ?? '';
  return ranges.map(({ planId, from }, index) => {
    const before = ranges[index - 1];
    const values = {
      plan: nameOf(planId),
      units: unit.plural,
      quantity: formatQuantity(from.toFixed(), locale),
    };
    if (!before) {
      const key = ranges.length > 1 ? 'first' : plans.length > 1 ? 'always' : 'only';
      return { key: `simulator.summary.${key}`, values };
    }
    const free = plans.find((plan) => plan.id === before.planId)?.kind === 'free';
    return {
      key: `simulator.summary.${free ? 'limit' : 'cheaper'}`,
      values: { ...values, other: nameOf(before.planId) },
    };
  });
};
