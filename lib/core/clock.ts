let offset = 0;

/** The present moment, UTC. The one source of time in domain code. */
export const now = (): Date => new Date(Date.now() + offset);

/** Tests and demonstrations move time; `0` restores it. Milliseconds. */
export const shiftClock = (milliseconds: number) => {
  offset = milliseconds;
};
