import type { GuidanceDto } from './schema';

type Row = {
  markdown: string;
  version: number;
  startedAt: Date | null;
  publishedAt: Date | null;
  publishedMarkdown: string | null;
};

/** A stored row, or none yet, as pages and the API show it. */
export const toGuidance = (row: Row | null): GuidanceDto => ({
  markdown: row?.markdown ?? '',
  version: row?.version ?? 0,
  startedAt: row?.startedAt ?? null,
  publishedAt: row?.publishedAt ?? null,
  unpublished: (row?.markdown ?? '') !== (row?.publishedMarkdown ?? ''),
});
