import { folded } from '@/lib/core/folded';
import { SEARCH_KINDS, type SearchAnswer, type SearchHit } from '@/lib/search/schema';

/** One line of the results: where it leads, what it is called, where it belongs. */
export type Entry = { href: string; title: string; context: string };
export type EntryGroup = { key: string; entries: Entry[] };

/** A page or field that is known without asking the server. */
export type Known = {
  key: 'page' | 'field';
  title: string;
  /** Other words for what stands there. */
  also?: string;
  hrefIn: (offeringId: string) => string;
};

type Sources = {
  words: string[];
  answer: SearchAnswer | undefined;
  /** The console's own pages and actions. */
  places: Entry[];
  /** Pages and fields of an offering. */
  known: Known[];
  /** The offering that is open now. */
  here: { id: string; name: string } | null;
  toEntry: (hit: SearchHit) => Entry;
};

const MOST_FIELDS = 8;
const MOST_PLACES = 5;

const joined = (text: string) => text.replaceAll('-', '');

/** Whether each word begins one of the text's, whatever their accents; a hyphen may be left out or put in. */
export const namesAll = (text: string, words: string[]) => {
  const whole = folded(text);
  const own = `${whole} ${joined(whole)}`.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => own.some((one) => one.startsWith(joined(folded(word)))));
};

/** Pages and fields in the offerings that the words name: those words that name the offering are not asked of the field. */
const inOfferings = ({ words, answer, known, here }: Sources): Entry[] => {
  const near = answer?.near ?? [];
  const open = near.find(({ id }) => id === here?.id) ?? here;
  const others = near.filter(({ id }) => id !== here?.id);
  return [...(open ? [open] : []), ...others].flatMap((offering) => {
    const left = words.filter((word) => !folded(offering.name).includes(folded(word)));
    if (left.length === 0 || (left.length === words.length && offering !== open)) return [];
    const context = offering === open && here ? here.name : offering.name;
    const named = known.filter(({ title }) => namesAll(title, left));
    const otherwise = known.filter(
      ({ title, also }) => also && !namesAll(title, left) && namesAll(`${title} ${also}`, left),
    );
    return [...named, ...otherwise].map(({ title, hrefIn }) => ({
      href: hrefIn(offering.id),
      title,
      context,
    }));
  });
};

/** The results in their groups, each with something in it. */
export const groupsOf = (sources: Sources): EntryGroup[] => {
  const { words, answer, places, toEntry } = sources;
  const hits = answer?.hits ?? [];
  const groups: EntryGroup[] = [
    { key: 'place', entries: places.filter(({ title }) => namesAll(title, words)).slice(0, MOST_PLACES) },
    { key: 'field', entries: inOfferings(sources).slice(0, MOST_FIELDS) },
    ...SEARCH_KINDS.map((kind) => ({
      key: kind as string,
      entries: hits.filter((hit) => hit.kind === kind).map(toEntry),
    })),
  ];
  return groups.filter(({ entries }) => entries.length > 0);
};
