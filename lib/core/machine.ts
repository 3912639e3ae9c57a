/** A lifecycle as data: state → event → next state. What is not listed is illegal. */
export type Transitions<State extends string, Event extends string> = Record<
  State,
  Partial<Record<Event, State>>
>;

/** The state that `event` leads to from `state`, or null when the table does not list it. */
export const nextState = <State extends string, Event extends string>(
  table: Transitions<State, Event>,
  state: State,
  event: Event,
): State | null => table[state][event] ?? null;

/** The events that the table lists for a state. */
export const eventsFrom = <State extends string, Event extends string>(
  table: Transitions<State, Event>,
  state: State,
): Event[] => Object.keys(table[state]) as Event[];
