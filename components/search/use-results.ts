'use client';

import { useDeferredValue, useEffect, useState } from 'react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { OFFERING_PAGES } from '@/lib/checklist/pages';
import { searchOptions } from '@/lib/search/client';
import { OFFERING_FIELDS, searchWords, type SearchHit } from '@/lib/search/schema';
import { fieldId } from '../ui/form/field-id';
import { groupsOf, type Entry, type EntryGroup, type Known } from './entries';
import type { Place } from './places';
import { recentEntries } from './recent';

const PAUSE_MS = 120;

const usePaused = (value: string) => {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
};

/** The pages and fields of any offering, in the reader's words. */
const useKnown = (): Known[] => {
  const t = useTranslations();
  const pages = OFFERING_PAGES.map((page): Known => ({
    key: 'page',
    title: t(`journey.nav.${page}`),
    also: t(`search.also.${page}`),
    hrefIn: (id) => `/offerings/${id}/${page}`,
  }));
  const fields = Object.entries(OFFERING_FIELDS).flatMap(([page, paths]) =>
    paths.map((path): Known => ({
      key: 'field',
      title: `${t(`journey.nav.${page}`)} → ${t(`history.fields.${path}`)}`,
      hrefIn: (id) => `/offerings/${id}/${page}#${fieldId(path)}`,
    })),
  );
  return [...pages, ...fields];
};

const useToEntry = () => {
  const t = useTranslations();
  return ({ kind, title, context, note, href }: SearchHit): Entry => {
    if (kind === 'review') {
      const [review, state] = (note ?? '').split('.');
      return {
        href,
        title: `${t(`reviews.kind.${review}`)} · ${title}`,
        context: t(`reviews.state.${state}`),
      };
    }
    if (kind === 'deployment') return { href, title: `${title} · ${note}`, context };
    return { href, title, context };
  };
};

/** What the typed text finds, or what was opened before while there is none. The last answer stays while the next loads. */
export const useResults = (text: string, places: Place[]) => {
  const t = useTranslations('search');
  const known = useKnown();
  const toEntry = useToEntry();
  const pathname = usePathname();
  const typed = useDeferredValue(text.trim());
  const asked = usePaused(typed);
  const hereId = /^\/offerings\/([0-9a-f-]{36})(\/|$)/.exec(pathname)?.[1];
  const { data, isFetching, isError, isPaused } = useQuery({
    ...searchOptions(asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const placeEntries = places.map(({ key, href }) => ({ href, title: t(`place.${key}`), context: '' }));
  const recent = recentEntries();
  const first: EntryGroup[] = [
    ...(recent.length > 0 ? [{ key: 'recent', entries: recent }] : []),
    { key: 'place', entries: placeEntries.filter(({ href }) => !href.includes('#')) },
  ];
  const groups = typed
    ? groupsOf({
        words: searchWords(typed),
        answer: asked ? data : undefined,
        places: placeEntries,
        known,
        here: hereId ? { id: hereId, name: t('here') } : null,
        toEntry,
      })
    : first;
  return { groups, busy: typed !== '' && (isFetching || typed !== asked), failed: isError || isPaused };
};
