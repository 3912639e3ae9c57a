const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

const soon = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    window.addEventListener(
      'online',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });

/**
 * A part of a page whose code comes when it is needed, asked for until it arrives. A load that fails would otherwise
 * put the error page in the place of everything that somebody has typed, just because the network was gone.
 */
export const arriving = async <T>(load: () => Promise<T>, wait = FIRST_WAIT): Promise<T> => {
  try {
    return await load();
  } catch {
    await soon(wait);
    return arriving(load, Math.min(wait * 2, LONGEST_WAIT));
  }
};
