import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryCodes } from '@/lib/core/codes';
import { readDecimal } from '@/lib/core/decimal-text';
import { Decimal } from '@/lib/core/money';
import { callsMetric } from '@/prisma/factories/plans';
import type { Amount } from '../prices/schema';
import { metricSchema, type Metric } from '../schema';
import { priceChanges } from './changes/schema';
import { readPriceTable } from './reading/schema';
import { MOST_CHARACTERS, tableRefusal, writeCsv, writePriceTable } from './schema';

const usa = (...prices: string[]) => ({ country: 'USA', currency: 'USD', prices });
const fra = (...prices: string[]) => ({ country: 'FRA', currency: 'EUR', prices });
const calls = callsMetric({
  pricingModel: 'step_tier',
  tiers: [{ upTo: '1000' }, { upTo: null }],
  amounts: [usa('1', '0.9'), fra('0.92', '')],
});
const storage = callsMetric({ metricId: 'STORAGE_PER_MONTH', unit: 'STORAGE', amounts: [usa('0.05')] });
const metrics = [calls, storage];

const problems = (text: string, of = metrics) => {
  const reading = readPriceTable(text, of);
  return 'errors' in reading
    ? reading.errors.map(({ line, column, message }) => `${line} ${column} ${message.key.split('.')[2]}`)
    : reading.amounts;
};
const HEAD = 'country,currency,up_to,API_CALL_PER_MONTH,STORAGE_PER_MONTH';
const GOOD = `${HEAD}\nUSA,USD,1000,1,\nUSA,USD,,0.9,0.05\n`;

describe('writing', () => {
  test('English and French spreadsheets', () => {
    expect(writePriceTable(metrics, 'en').split('\r\n')).toEqual([
      `\uFEFF${HEAD}`,
      'USA,USD,1000,1,',
      'USA,USD,,0.9,0.05',
      'FRA,EUR,1000,0.92,',
      'FRA,EUR,,,',
      '',
    ]);
    expect(writePriceTable(metrics, 'fr').split('\r\n')[2]).toBe('USA;USD;;0,9;0,05');
  });
  test('no cell is a formula', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'Standard'];
    const row = writeCsv([cells], 'en').slice(1);
    expect(row.match(/'[=+\-@\t\r]/g)).toHaveLength(6);
    expect(row).toContain('Standard');
  });
  test('needs ids and bounds', () => {
    const refused = (more: Partial<Metric>) =>
      tableRefusal({ kind: 'metered', metrics: [callsMetric(more)] })?.key;
    expect(refused({ metricId: '' })).toBe('priceTable.refusal.metricId');
    expect(refused({ tiers: [{ upTo: '' }] })).toBe('priceTable.refusal.bounds');
    expect(refused({})).toBeUndefined();
    expect(tableRefusal({ kind: 'metered', metrics: [calls, calls] })?.key).toMatch(/Repeated$/);
    expect(tableRefusal({ kind: 'free', metrics: [] })?.key).toMatch(/noPrices$/);
  });
});

describe('reading', () => {
  test('any order of columns and rows, any separator, decimal commas where cells are not separated by them', () => {
    const taken = [[usa('1', '0.9')], [usa('0.05')]];
    expect(problems(GOOD)).toEqual(taken);
    const turned =
      'Storage_per_month;up_to;currency;country;api_call_per_month\r\n0,05;;usd;usa;0,9\r\n;1 000;USD;USA;1\r\n';
    expect(problems(turned)).toEqual(taken);
    expect(problems(GOOD.replaceAll(',', '\t'))).toEqual(taken);
    expect(problems(`\uFEFF${HEAD}\n\n"USA","USD","1000","1",""\n'USA,USD,,'0.9,0.05\n,,,,\n`)).toEqual(
      taken,
    );
  });
  test.each([
    ['', ['0  empty']],
    [
      'a,b\n',
      [
        '1 country columnMissing',
        '1 currency columnMissing',
        '1 up_to columnMissing',
        '1 API_CALL_PER_MONTH columnMissing',
        '1 STORAGE_PER_MONTH columnMissing',
        '1 A columnUnknown',
        '1 B columnUnknown',
      ],
    ],
    [`${HEAD},currency\n`, ['1 currency columnRepeated']],
    [`${GOOD}FR,EUR,1000,1,\n`, ['4 country country']],
    [`${GOOD}FRA,EURO,1000,1,\n`, ['4 currency currency']],
    [`${GOOD}FRA,EUR,3000,1,\n`, ['4 up_to bound', '4 API_CALL_PER_MONTH noTier']],
    [`${GOOD}FRA,EUR,1000,-1,\n`, ['4 API_CALL_PER_MONTH pricePoint']],
    [`${GOOD}FRA,EUR,1000,"0,25",\n`, ['4 API_CALL_PER_MONTH pricePoint']],
    [`${GOOD}FRA,EUR,1000,0,25,\n`, ['4  tooManyCells', '4 STORAGE_PER_MONTH noTier']],
    [`${GOOD}FRA,EUR,1000,=1+1,\n`, ['4 API_CALL_PER_MONTH pricePoint']],
    [`${GOOD}FRA,EUR,1000,0.12345678901,\n`, ['4 API_CALL_PER_MONTH pricePoint']],
    [`${GOOD}USA,USD,1000,2,\n`, ['4  rowRepeated']],
    [`${HEAD}\nFRA,EUR,1000,1,\n`, ['0 API_CALL_PER_MONTH required', '0 STORAGE_PER_MONTH required']],
    [`${GOOD}"FRA,EUR,1000,1,\n`, ['4  quotes']],
    ['x'.repeat(MOST_CHARACTERS + 1), ['0  tooLong']],
  ])('%#: one thing to mend, and nothing is taken', (text, wrong) => expect(problems(text)).toEqual(wrong));
  test('more rows than there can be', () => {
    const rows = Array.from({ length: 1001 }, () => 'USA,USD,1000,1,').join('\n');
    expect(problems(`${HEAD}\n${rows}`)).toEqual(['0  tooManyRows']);
  });
  test('decimals', () => {
    const read = (comma: boolean) =>
      ['1 234,5', '1\u202f234.5', '1.234,5', '1,5', '', ' ', '1e3', '.5', '007'].map((text) =>
        readDecimal(text, { comma }),
      );
    expect(read(true)).toEqual(['1234.5', '1234.5', null, '1.5', '', '', null, null, null]);
    expect(read(false)).toEqual([null, '1234.5', null, null, '', '', null, null, null]);
  });
  test('a row stays suggested while its prices do', () => {
    const marked = {
      ...calls,
      amounts: [usa('1', '0.9'), { ...fra('0.92', '0.8'), suggested: true as const }],
    };
    const read = (last: string) =>
      problems(
        `${HEAD.replace(',STORAGE_PER_MONTH', '')}\nUSA,USD,1000,1\nFRA,EUR,1000,0.92\nFRA,EUR,,${last}\n`,
        [marked],
      );
    expect(read('0.8')).toMatchObject([[{}, { suggested: true }]]);
    expect(read('0.81')).toEqual([[usa('1', ''), fra('0.92', '0.81')]]);
  });
  test('never throws, and takes nothing that the plan would refuse', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('USA', 'USD', 'FRA', '1000', '1', '__proto__', '"', '=1', '\0', '1,5'),
    );
    const text = fc
      .array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 })
      .map((rows) => [HEAD, ...rows.map((row) => row.join(','))].join('\n'));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (hostile) => {
        const reading = readPriceTable(hostile, metrics);
        if ('errors' in reading) return;
        metrics.forEach((metric, index) => {
          expect(metricSchema.safeParse({ ...metric, amounts: reading.amounts[index] }).success).toBe(true);
        });
      }),
    );
  });
});

const price = fc
  .bigInt({ min: 0n, max: 10n ** 25n - 1n })
  .map((units) => new Decimal(units.toString()).div('1e10').toFixed());
const placesOf = fc.uniqueArray(
  fc.record({ country: fc.constantFrom(...countryCodes), currency: fc.constantFrom('EUR', 'JPY', 'KWD') }),
  { selector: ({ country, currency }) => country + currency, maxLength: 6 },
);
const metricOf = (metricId: string) =>
  fc
    .record({
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 3 }),
      places: placesOf,
      open: fc.boolean(),
    })
    .chain(({ cuts, places, open }) => {
      const bounds: Metric['tiers'] = cuts.sort((a, b) => a - b).map((upTo) => ({ upTo: String(upTo) }));
      const tiers = bounds.length > 0 && open ? [...bounds, { upTo: null }] : bounds;
      const width = Math.max(1, tiers.length);
      const row = fc.tuple(
        price,
        fc.array(fc.oneof(price, fc.constant('')), { minLength: width - 1, maxLength: width - 1 }),
      );
      return fc.array(row, { minLength: places.length + 1, maxLength: places.length + 1 }).map((rows) => ({
        metricId,
        tiers,
        amounts: [{ country: 'USA', currency: 'USD' }, ...places].map((place, index) => {
          const [first, rest] = rows[index]!;
          return { ...place, prices: [first, ...rest] };
        }),
      }));
    });

test('what is exported is imported again as it was', () => {
  const sorted = (amounts: Amount[]) =>
    [...amounts].sort((a, b) => (a.country + a.currency < b.country + b.currency ? -1 : 1));
  fc.assert(
    fc.property(fc.constantFrom('en', 'fr'), metricOf('CALL'), metricOf('BYTE'), (locale, ...both) => {
      const reading = readPriceTable(writePriceTable(both, locale), both);
      if ('errors' in reading) throw new Error(JSON.stringify(reading.errors));
      expect(reading.amounts.map(sorted)).toEqual(both.map(({ amounts }) => sorted(amounts)));
      expect(priceChanges(both, reading.amounts)).toEqual([]);
    }),
  );
});

test('a change is one price before and after, also where a row comes or goes', () => {
  const swiss = { country: 'CHE', currency: 'CHF', prices: ['2', ''] };
  expect(priceChanges([calls], [[usa('1', '0.8'), swiss]])).toEqual([
    { metricId: calls.metricId, country: 'USA', currency: 'USD', bound: '', before: '0.9', after: '0.8' },
    { metricId: calls.metricId, country: 'CHE', currency: 'CHF', bound: '1000', before: '', after: '2' },
    { metricId: calls.metricId, country: 'FRA', currency: 'EUR', bound: '1000', before: '0.92', after: '' },
  ]);
});
