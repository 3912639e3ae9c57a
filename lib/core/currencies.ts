/** Every ISO 4217 code that this runtime knows, sorted. */
export const currencyCodes: readonly string[] = Intl.supportedValuesOf('currency');

const known = new Set(currencyCodes);

export const isCurrency = (code: string) => known.has(code);

/** The currency's name in the reader's language; an unknown code is given back as it came. */
export const currencyName = (code: string, locale: string) =>
  isCurrency(code) ? (new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code) : code;
