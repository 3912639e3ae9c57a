import { inTransaction } from '@/lib/db/tx';

type Names = { en: string; fr: string };
type Node = { id: string; names: Names; children?: Node[] };

const REGIONS: Node[] = [
  {
    id: 'na',
    names: { en: 'North America', fr: 'Amérique du Nord' },
    children: [
      {
        id: 'us-south',
        names: { en: 'Dallas', fr: 'Dallas' },
        children: ['dal10', 'dal12', 'dal13'].map(center),
      },
      {
        id: 'us-east',
        names: { en: 'Washington DC', fr: 'Washington' },
        children: ['wdc04', 'wdc06', 'wdc07'].map(center),
      },
      {
        id: 'ca-tor',
        names: { en: 'Toronto', fr: 'Toronto' },
        children: ['tor01', 'tor04', 'tor05'].map(center),
      },
    ],
  },
  {
    id: 'eu',
    names: { en: 'Europe', fr: 'Europe' },
    children: [
      {
        id: 'eu-de',
        names: { en: 'Frankfurt', fr: 'Francfort' },
        children: ['fra02', 'fra04', 'fra05'].map(center),
      },
      {
        id: 'eu-gb',
        names: { en: 'London', fr: 'Londres' },
        children: ['lon04', 'lon05', 'lon06'].map(center),
      },
      {
        id: 'eu-es',
        names: { en: 'Madrid', fr: 'Madrid' },
        children: ['mad02', 'mad04', 'mad05'].map(center),
      },
    ],
  },
  {
    id: 'ap',
    names: { en: 'Asia Pacific', fr: 'Asie-Pacifique' },
    children: [
      {
        id: 'jp-tok',
        names: { en: 'Tokyo', fr: 'Tokyo' },
        children: ['tok02', 'tok04', 'tok05'].map(center),
      },
      {
        id: 'au-syd',
        names: { en: 'Sydney', fr: 'Sydney' },
        children: ['syd01', 'syd04', 'syd05'].map(center),
      },
    ],
  },
  {
    id: 'sa',
    names: { en: 'South America', fr: 'Amérique du Sud' },
    children: [
      {
        id: 'br-sao',
        names: { en: 'São Paulo', fr: 'São Paulo' },
        children: ['sao01', 'sao04', 'sao05'].map(center),
      },
    ],
  },
];

function center(id: string): Node {
  return { id, names: { en: id.toUpperCase(), fr: id.toUpperCase() } };
}

const KINDS = ['geography', 'region', 'data_center'] as const;

const flatten = (nodes: Node[], parentId: string | null, depth: number): object[] =>
  nodes.flatMap(({ id, names, children }, position) => [
    { id, names, parentId, position, kind: KINDS[depth] },
    ...flatten(children ?? [], id, depth + 1),
  ]);

const CATEGORIES: [string, string, string][] = [
  ['ai', 'AI and machine learning', 'IA et apprentissage automatique'],
  ['analytics', 'Analytics', 'Analyse'],
  ['compute', 'Compute', 'Calcul'],
  ['containers', 'Containers', 'Conteneurs'],
  ['databases', 'Databases', 'Bases de données'],
  ['developer_tools', 'Developer tools', 'Outils de développement'],
  ['integration', 'Integration', 'Intégration'],
  ['internet_of_things', 'Internet of things', 'Internet des objets'],
  ['logging_monitoring', 'Logging and monitoring', 'Journalisation et surveillance'],
  ['networking', 'Networking', 'Réseau'],
  ['security', 'Security', 'Sécurité'],
  ['storage', 'Storage', 'Stockage'],
];

// Units per US dollar, rounded; the operator keeps them current.
const RATES: [string, string, string][] = [
  ['AUD', 'AUS', '1.52'],
  ['BRL', 'BRA', '5.60'],
  ['CAD', 'CAN', '1.37'],
  ['CHF', 'CHE', '0.88'],
  ['EUR', 'FRA', '0.92'],
  ['GBP', 'GBR', '0.79'],
  ['INR', 'IND', '83.50'],
  ['JPY', 'JPN', '150'],
  ['SEK', 'SWE', '10.50'],
  ['USD', 'USA', '1'],
];

/** Regions, categories and currency rates, which the operator then keeps. */
export const seedReference = () =>
  inTransaction(async (tx) => {
    await tx.region.createMany({ data: flatten(REGIONS, null, 0) as never, skipDuplicates: true });
    await tx.category.createMany({
      data: CATEGORIES.map(([id, en, fr], position) => ({ id, names: { en, fr }, position })),
      skipDuplicates: true,
    });
    await tx.currencyRate.createMany({
      data: RATES.map(([currency, country, rate]) => ({ currency, country, rate })),
      skipDuplicates: true,
    });
  });
