import { PREFERENCE_SECONDS } from '@/lib/core/preferences';

/** Keeps a preference in this browser, also while nobody is signed in; an empty value forgets it. */
export const remember = (name: string, value: string) => {
  const seconds = value === '' ? 0 : PREFERENCE_SECONDS;
  document.cookie = `${name}=${value}; path=/; max-age=${seconds}; samesite=lax`;
};

/** What this browser remembers, if anything. */
export const remembered = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
