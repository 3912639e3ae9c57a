import type { Metric } from '../schema';

const LONGEST = 64;

/** The words of a name in plain ASCII letters and digits, beginning with a letter. */
const wordsOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .replace(/^[^A-Za-z]+/, '')
    .trim()
    .split(' ')
    .filter(Boolean);

const fitting = (text: string) => (text.length <= LONGEST ? text : '');

/** A programmatic name for a plan that is called so; empty when nothing of the name is left. */
export const suggestedPlanName = (displayName: string) =>
  fitting(wordsOf(displayName).join('-').toLowerCase());

/** Whether a field still holds nothing of the person's own: it is empty, or what the name suggested. */
export const isSuggested = (value: string, suggestion: string) => value === '' || value === suggestion;

const pluralOf = (word: string) => {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
};
const singularOf = (word: string) => {
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  return /(x|z|ch|sh|ss)es$/i.test(word) ? word.slice(0, -2) : word.replace(/s$/i, '');
};

const capitals = (words: string[]) => words.join('_').toUpperCase();
const camel = (words: string[]) =>
  words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join('');

type Ids = Pick<Metric, 'unit' | 'metricId' | 'resourceName'>;

/** Ids for a metric that is called so in English; one of the two forms is enough. Empty when nothing of the name is left. */
export const suggestedMetricIds = ({ singular, plural }: Metric['displayName']['en']): Ids => {
  const one = wordsOf(singular.trim() || singularOf(plural.trim()));
  const many = wordsOf(plural.trim() || pluralOf(singular.trim()));
  const unit = capitals(one);
  if (!unit || many.length === 0) return { unit: '', metricId: '', resourceName: '' };
  // The id begins with the unit, which an irregular plural does not.
  const counted = capitals(many).startsWith(unit) ? capitals(many) : unit;
  return {
    unit: fitting(unit),
    metricId: fitting(`${counted}_PER_MONTH`),
    resourceName: fitting(camel(many)),
  };
};
