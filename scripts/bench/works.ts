import type { SaveListing } from '@/lib/offerings/listing/schema';
import { type Call, CONNECTIONS, type Load } from './load';

/** What fill.ts hands over: sessions of the two people, and the offerings whose listing is saved or that move. */
export type Filled = {
  sessions: { owner: string; reviewer: string };
  listings: { id: string; listing: SaveListing }[];
  moves: string[];
};
/** Where a program listens and how it is told who asks. */
export type Program = { base: string; owner: Record<string, string>; reviewer: Record<string, string> };
export type Work = { name: string; target: number; aim: number; app: Load; bare: Load };

type Calls = (connection: number) => Call;

/** Even rows for the app and odd ones for the bare program: neither disturbs the other's versions. */
const half = <T>(rows: T[], which: 0 | 1) => rows.filter((_, index) => index % 2 === which);

/** Each connection goes round its own share of `rows`, so that no two calls ever compete for one row. */
const around = <T>(rows: T[], call: (row: T) => Call): Calls => {
  if (rows.length < CONNECTIONS)
    throw new Error(`${rows.length} rows are too few for ${CONNECTIONS} connections: raise --offerings`);
  const shares = Array.from({ length: CONNECTIONS }, (_, connection) =>
    rows.filter((_, index) => index % CONNECTIONS === connection),
  );
  const turns = shares.map(() => 0);
  return (connection) => {
    const share = shares[connection]!;
    return call(share[turns[connection]!++ % share.length]!);
  };
};

const saves = (rows: Filled['listings'], call: (id: string, listing: SaveListing) => Call) => {
  const versions = new Map(rows.map(({ id, listing }) => [id, listing.version]));
  return around(rows, ({ id, listing }) => {
    const version = versions.get(id)!;
    versions.set(id, version + 1);
    return call(id, {
      ...listing,
      version,
      shortDescription: `Turns any text into verse, edition ${version}.`,
    });
  });
};

const moves = (ids: string[], call: (id: string, from: 'draft' | 'limited') => Call) => {
  const limited = new Set<string>();
  return around(ids, (id) => {
    if (limited.delete(id)) return call(id, 'limited');
    limited.add(id);
    return call(id, 'draft');
  });
};

const offering = (id: string) => `/api/console/offerings/${id}`;

const appCalls = ({ listings, moves: ids }: Filled) => ({
  read: around(half(listings, 0), ({ id }) => ({ method: 'GET', path: offering(id) })),
  save: saves(half(listings, 0), (id, body) => ({ method: 'PUT', path: `${offering(id)}/listing`, body })),
  move: moves(half(ids, 0), (id, from) => ({
    method: 'POST',
    path: `${offering(id)}/visibility`,
    body: { event: from === 'draft' ? 'publish_limited' : 'withdraw', expectedVisibility: from, comment: '' },
  })),
});

const bareCalls = ({ listings, moves: ids }: Filled) => ({
  read: around(half(listings, 1), ({ id }) => ({ method: 'GET', path: `/read?id=${id}` })),
  save: saves(half(listings, 1), (id, listing) => ({
    method: 'PUT',
    path: '/save',
    body: { id, ...listing },
  })),
  move: moves(half(ids, 1), (id, from) => ({
    method: 'POST',
    path: '/transition',
    body: { id, from, to: from === 'draft' ? 'limited' : 'draft' },
  })),
});

/** A reviewer's list, who sees the offerings of every provider. */
export const listLoad = ({ base, reviewer }: Program): Load => ({
  base,
  headers: reviewer,
  next: () => ({ method: 'GET', path: '/api/console/offerings?visibility=limited&limit=20' }),
});

/** The four works; each remembers versions and states over all rounds, so build them once per filled database. */
export const worksOf = (filled: Filled, app: Program, bare: Program): Work[] => {
  const [ours, theirs] = [appCalls(filled), bareCalls(filled)];
  const both = (key: keyof typeof ours) => ({
    app: { base: app.base, headers: app.owner, next: ours[key] },
    bare: { base: bare.base, headers: bare.owner, next: theirs[key] },
  });
  const bareList: Load = {
    base: bare.base,
    headers: bare.reviewer,
    next: () => ({ method: 'GET', path: '/list?visibility=limited' }),
  };
  return [
    { name: 'list 20, filter and sort', target: 0.5, aim: 0.7, app: listLoad(app), bare: bareList },
    { name: 'read one', target: 0.5, aim: 0.7, ...both('read') },
    { name: 'save one', target: 0.45, aim: 0.7, ...both('save') },
    { name: 'transition one, with guards, requirements, audit', target: 0.4, aim: 0.5, ...both('move') },
  ];
};
