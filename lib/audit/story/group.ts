import type { AuditEventDto, FieldChange } from '../schema';

/** One entry of the story: something that somebody did, or what they saved on one page in a row. */
export type Entry = {
  /** The latest of its events; the sentence is about this one. */
  event: AuditEventDto;
  /** All of them, latest first. */
  events: AuditEventDto[];
  /** From what was before the first to what is after the last; a field that came back is left out. */
  changes: FieldChange[];
};

const SAVES_WITHIN_MS = 10 * 60_000;
const AT_ONCE_MS = 5_000;

const apart = (later: AuditEventDto, earlier: AuditEventDto) => later.at.getTime() - earlier.at.getTime();

const isSave = ({ action }: AuditEventDto) => action.endsWith('.save');

const continues = (later: AuditEventDto, earlier: AuditEventDto) =>
  isSave(later) &&
  later.action === earlier.action &&
  later.actorId === earlier.actorId &&
  later.subjectId === earlier.subjectId &&
  apart(later, earlier) <= SAVES_WITHIN_MS;

/** What several saves, latest first, changed together. */
export const totalChanges = (events: AuditEventDto[]): FieldChange[] => {
  const total = new Map<string, FieldChange>();
  for (const { changes } of [...events].reverse())
    for (const change of changes) {
      const first = total.get(change.field);
      total.set(change.field, { ...change, before: first ? first.before : change.before });
    }
  return [...total.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
};

const kindOf = ({ changes }: AuditEventDto) => changes.find(({ field }) => field === 'kind')?.after;

/** Whether `request` is the review's own line about what `told` says of the registration or announcement. */
const saysTheSame = (request: AuditEventDto, told: AuditEventDto) => {
  const [noun, verb] = told.action.split('.');
  return (
    request.action === `review.${verb}` &&
    kindOf(request) === noun &&
    request.actorId === told.actorId &&
    request.offeringId === told.offeringId &&
    Math.abs(apart(request, told)) <= AT_ONCE_MS
  );
};

/**
 * A decision on a registration or an announcement is written by the review and by what it is about: told once, with
 * the review's comment.
 */
const toldOnce = (events: AuditEventDto[]): AuditEventDto[] =>
  events.flatMap((event, index) => {
    const around = [events[index - 1], events[index + 1]].filter((one) => one !== undefined);
    if (around.some((told) => saysTheSame(event, told))) return [];
    const request = around.find((one) => saysTheSame(one, event));
    return [request ? { ...event, comment: event.comment ?? request.comment } : event];
  });

/** Events, latest first, as entries: saves of one person on one page that follow each other within minutes are one. */
export const storyOf = (events: AuditEventDto[]): Entry[] => {
  const groups: AuditEventDto[][] = [];
  for (const event of toldOnce(events)) {
    const group = groups.at(-1);
    if (group && continues(group.at(-1)!, event)) group.push(event);
    else groups.push([event]);
  }
  return groups.map((group) => ({ event: group[0]!, events: group, changes: totalChanges(group) }));
};
