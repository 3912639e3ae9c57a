import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };
type Refused = { use: string; refused: RegExp; allowed?: RegExp };

const root = path.join(import.meta.dirname, '..');
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), 'utf8');

const flatten = (tree: Tree, prefix: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}.${key}`, value] as [string, string]]
      : flatten(value, `${prefix}.${key}`),
  );

/** What people may type to find a page, the words of others included. */
const isSearchWord = ([key]: [string, string]) => key.startsWith('search.also.');

const messages = readdirSync(path.join(root, 'messages/fr'))
  .flatMap((file) => flatten(JSON.parse(read('messages/fr', file)) as Tree, file.replace('.json', '')))
  .filter((text) => !isSearchWord(text));
const guides = readdirSync(path.join(root, 'docs/guides/fr')).flatMap((file) =>
  read('docs/guides/fr', file)
    .split('\n')
    .map((line, at) => [`${file}:${at + 1}`, line] as [string, string]),
);

const WORDS: Refused[] = [
  { use: 'examen', refused: /\brevues?\b|\brévisions?\b/i },
  { use: 'examinateur', refused: /\bréviseur/i },
  { use: 'examen', refused: /évaluation/i, allowed: /évaluation de la préparation/i },
  { use: 'soumettre à l’examen', refused: /soumettre pour approbation/i },
  { use: 'inscrire une offre', refused: /enregistre\S* (?:une|votre|cette|l’|leur \S+) ?offre/i },
  {
    use: 'inscription, vidéo de démonstration',
    refused: /enregistrement/i,
    allowed:
      /^(?:common\.save|saving|listing\.image)\.|^errors\.away|^brokers\.edit|enregistrement DNS|^everyone\.md/,
  },
  {
    use: 'déclarer un courtier',
    refused:
      /inscri\S* (?:un|le|d’abord un|des) courtier|courtiers? (?:de services )?(?:\S+ )?(?:inscrit|enregistré)/i,
  },
  { use: 'mots-clés', refused: /étiquette/i },
  { use: 'paramètres', refused: /réglage/i },
  { use: 'exploitant', refused: /opérateur/i },
  { use: 'mise en service', refused: /\bmis\S* à (?:la )?disposition|mettre \S+ \S+ à la disposition/i },
  { use: 'courtier de démarrage', refused: /courtier de départ/i },
  {
    use: 'consommation',
    refused: /utilisation/i,
    allowed: /conditions d’utilisation|dernière utilisation|jour d’utilisation/i,
  },
  { use: 'prise en main', refused: /bien démarrer|guide de démarrage/i },
  { use: 'contrôle de conformité', refused: /tests? de conformité/i },
  { use: 'forfaits et prix', refused: /\btarifs\b/i },
  { use: 'adresse électronique', refused: /e-mail|courriel/i, allowed: /par e-mail/i },
];

/** "de Ana" would have to be "d’Ana": no article or preposition that elides stands before an inserted name. */
const ELIDING =
  /(?<![\p{L}’])(?:de|que|le|la) \{(?:name|names|title|offering|provider|plan|metric|units?|host|email|browser|region|other|own|invited)\}/iu;

describe.each([
  ['messages', messages],
  ['guides', guides],
])('one French word for one thing: %s', (_, texts) => {
  it.each(WORDS)('$use, not $refused', ({ refused, allowed }) => {
    const wrong = texts.filter(
      ([at, text]) => refused.test(text) && !(allowed?.test(text) || allowed?.test(at)),
    );
    expect(wrong).toEqual([]);
  });
});

it('puts no word that elides before an inserted name', () => {
  expect(messages.filter(([, text]) => ELIDING.test(text))).toEqual([]);
});
