import { illegalTransition, type Message } from '../../core/errors';
import type { AnnouncementState } from './machine';

const EDITABLE: readonly string[] = ['draft', 'changes_requested'] satisfies AnnouncementState[];

/** Whether a wanted date can still be met: it comes after `today`. */
export const isToCome = (wantedOn: string, today: string): boolean => wantedOn > today;

/** Why the announcement's text cannot be changed now, or null: what a reviewer has or approved stays as it is. */
export const announcementRefusal = ({ state }: { state: string }): Message | null =>
  EDITABLE.includes(state) ? null : { key: `content.fixed.${state}` };

/** @throws illegal_transition with the sentence of `announcementRefusal` */
export const assertAnnouncementEditable = (announcement: { state: string }) => {
  const reason = announcementRefusal(announcement);
  if (reason) throw illegalTransition(reason);
};
