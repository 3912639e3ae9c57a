/** Every ISO 4217 code that this runtime knows, sorted. */
export const currencyCodes: readonly string[] = Intl.supportedValuesOf('currency');

const known = new Set(currencyCodes);

export const isCurrency = (code: string) => known.has(code);

/** The currency's name in the reader's language; an unknown code is given back as it came. */
export const currencyName = (code: string, locale: string) =>
  isCurrency(code) ? (new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code) : code;

/** ISO 4217, list one of 25 June 2024: what is not paid in hundredths. */
const MINOR_UNITS: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const minorUnitsOf = new Map(
  Object.entries(MINOR_UNITS).flatMap(([digits, codes]) =>
    codes.split(' ').map((code) => [code, Number(digits)] as const),
  ),
);

/** Digits after the point in which a currency is paid: USD 2, JPY 0, KWD 3. */
export const minorUnits = (currency: string): number => minorUnitsOf.get(currency) ?? 2;
