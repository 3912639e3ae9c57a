import type { Figures } from './load';

/** One line of the table; `met` null where no target is set. */
export type Row = {
  work: string;
  bare: string;
  ours: string;
  ratio?: number;
  target: string;
  met: boolean | null;
  latency?: { bare: Figures; ours: Figures };
};

const whole = (value: number) => Math.round(value).toLocaleString('en');
const fine = (value: number) => value.toFixed(value < 10 ? 1 : 0);

/** A work in calls a second, as a share of what the bare program does. */
export const shareRow = (
  work: { name: string; target: number; aim: number },
  [ours, bare]: Figures[],
): Row => {
  const ratio = ours!.perSecond / bare!.perSecond;
  return {
    work: work.name,
    bare: `${whole(bare!.perSecond)} /s`,
    ours: `${whole(ours!.perSecond)} /s`,
    ratio,
    target: `≥ ${work.target} (${work.aim})`,
    met: ratio >= work.target,
    latency: { bare: bare!, ours: ours! },
  };
};

type Limit = {
  work: string;
  bare?: number;
  ours: number;
  limit: number;
  aim?: number;
  show: (value: number) => string;
};

/** Something that must not exceed a limit. */
export const limitRow = ({ work, bare, ours, limit, aim, show }: Limit): Row => ({
  work,
  bare: bare === undefined ? '–' : show(bare),
  ours: show(ours),
  target: `≤ ${show(limit)}${aim === undefined ? '' : ` (${show(aim)})`}`,
  met: ours <= limit,
});

const pair = (row: Row, key: 'p50' | 'p99') =>
  row.latency ? `${fine(row.latency.bare[key])} / ${fine(row.latency.ours[key])}` : '–';
const failures = ({ latency }: Row) => (latency ? String(latency.bare.failed + latency.ours.failed) : '–');
const verdict = ({ met }: Row) => (met === null ? '–' : met ? 'yes' : '**no**');

/** The table of one database in Markdown; latencies in milliseconds, bare before ours. */
export const markdownTable = (rows: Row[]) =>
  [
    '| work | bare Next | ours | ratio | target (aim) | met | p50 ms, bare / ours | p99 ms, bare / ours | failed |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${[row.work, row.bare, row.ours, row.ratio?.toFixed(2) ?? '–', row.target, verdict(row), pair(row, 'p50'), pair(row, 'p99'), failures(row)].join(' | ')} |`,
    ),
  ].join('\n');

/** The calls that failed, with the first answer of each kind. */
export const failureLines = (rows: Row[]) =>
  rows.flatMap(({ work, latency }) =>
    Object.entries(latency ?? {})
      .filter(([, { failed }]) => failed > 0)
      .map(([whose, { failed, failure }]) => `${work} (${whose}): ${failed} failed, first ${failure}`),
  );
