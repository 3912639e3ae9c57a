import type { AnnouncementState } from './machine';
import { dayOf } from '../../core/dates';
import type { AnnouncementDto, AnnouncementValues } from './schema';

type Row = {
  state: string;
  headline: string;
  body: string;
  audience: string;
  channels: string[];
  wantedOn: Date | null;
  approvedAt: Date | null;
  releasedAt: Date | null;
  version: number;
};

/** What the provider wrote, in the shape of the form. */
export const toValues = (row: Row): AnnouncementValues => ({
  headline: row.headline,
  body: row.body,
  audience: row.audience as AnnouncementValues['audience'],
  channels: row.channels as AnnouncementValues['channels'],
  wantedOn: row.wantedOn ? dayOf(row.wantedOn) : '',
});

const EMPTY: AnnouncementDto = {
  headline: '',
  body: '',
  audience: '',
  channels: [],
  wantedOn: '',
  version: 0,
  state: 'draft',
  approvedAt: null,
  releasedAt: null,
};

/** A stored row, or none yet, as pages and the API show it. */
export const toAnnouncement = (row: Row | null): AnnouncementDto =>
  row
    ? {
        ...toValues(row),
        version: row.version,
        state: row.state as AnnouncementState,
        approvedAt: row.approvedAt,
        releasedAt: row.releasedAt,
      }
    : EMPTY;
