import type { Figures } from './load';

/** One line of the table; `met` null where no target is set. */
export type Row = {
  work: string;
  bare: string;
  ours: string;
  ratio?: number;
  target: string;
  met: boolean | null;
  latency?: { bare?: Figures; ours: Figures };
};

const whole = (value: number) => Math.round(value).toLocaleString('en');
const fine = (value: number) => value.toFixed(value < 10 ? 1 : 0);

type Share = { name: string; target?: number; aim?: number };

/** A work in calls a second, as a share of what the bare program does. */
export const shareRow = (work: Share, [ours, bare]: Figures[]): Row => {
  const ratio = ours!.perSecond / bare!.perSecond;
  const { target, aim } = work;
  return {
    work: work.name,
    bare: `${whole(bare!.perSecond)} /s`,
    ours: `${whole(ours!.perSecond)} /s`,
    ratio,
    target: target === undefined ? '–' : `≥ ${target}${aim === undefined ? '' : ` (${aim})`}`,
    met: target === undefined ? null : ratio >= target,
    latency: { bare: bare!, ours: ours! },
  };
};

/** A work that only we do; each call of it counts as `each`. */
export const rateRow = (work: string, ours: Figures, each = 1): Row => ({
  work,
  bare: '–',
  ours: `${whole(ours.perSecond * each)} /s`,
  target: '–',
  met: null,
  latency: { ours },
});

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

/** The same work where more is stored: the median's growth, which must not exceed `limit`. */
export const growthRow = (work: string, [few, many]: Figures[], limit: number): Row => ({
  ...limitRow({ work, ours: many!.p50 / few!.p50, limit, show: (value) => `${value.toFixed(2)} ×` }),
  latency: { bare: few!, ours: many! },
});

const pair = ({ latency }: Row, key: 'p50' | 'p99') =>
  latency ? `${latency.bare ? fine(latency.bare[key]) : '–'} / ${fine(latency.ours[key])}` : '–';
const failures = ({ latency }: Row) =>
  latency ? String((latency.bare?.failed ?? 0) + latency.ours.failed) : '–';
const verdict = ({ met }: Row) => (met === null ? '–' : met ? 'yes' : '**no**');

const BARE = { name: 'bare Next', short: 'bare' };

/** The table of one database in Markdown; latencies in milliseconds, those of what ours is compared with first. */
export const markdownTable = (rows: Row[], { name, short } = BARE) =>
  [
    `| work | ${name} | ours | ratio | target (aim) | met | p50 ms, ${short} / ours | p99 ms, ${short} / ours | failed |`,
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
