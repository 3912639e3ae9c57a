import type { Entry } from './entries';

const KEY = 'search-recent';
const MOST = 6;

/** What was opened from the search before, latest first. A browser that keeps nothing has none. */
export const recentEntries = (): Entry[] => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Entry[];
  } catch {
    return [];
  }
};

export const rememberEntry = (entry: Entry) => {
  const others = recentEntries().filter(({ href }) => href !== entry.href);
  try {
    localStorage.setItem(KEY, JSON.stringify([entry, ...others].slice(0, MOST)));
  } catch {
    // Without storage there is nothing recent to show.
  }
};

/** For the end of a session: the next person at this browser sees nothing of it. */
export const forgetRecent = () => localStorage.removeItem(KEY);
