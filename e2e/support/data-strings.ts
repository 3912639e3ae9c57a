import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const filesOf = (folder: string) => readdirSync(folder).map((name) => path.join(folder, name));

/** Where the sample people and offerings are written, what every installation begins with, and the tests' own server. */
const files = () => [
  ...['prisma/seeds', 'prisma/factories'].flatMap(filesOf),
  'prisma/factories.ts',
  'scripts/e2e-server.mjs',
];

/** A word such as a state or a column: where a page shows it bare, it has escaped, unless it is a name. */
const BARE_WORD = /^[a-z_]*$/;
const NAMES = /^(name|displayName|singular|plural)$/;
const GAP = '\0';

/** The value of a property that is a name, or an argument of the factories' `texts`, which makes names. */
const isName = ({ parent }: ts.Node) =>
  (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name) && NAMES.test(parent.name.text)) ||
  (ts.isCallExpression(parent) && parent.expression.getText() === 'texts');

const literalsOf = (file: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) && (isName(node) || !BARE_WORD.test(node.text))) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(GAP));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
};

const valuesOf = (tree: unknown): string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(valuesOf);

/** What the product says itself in English: seen unmarked, it did not come through the messages. */
const ownTexts = () =>
  new Set(filesOf('messages/en').flatMap((file) => valuesOf(JSON.parse(readFileSync(file, 'utf8')))));

const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** Patterns for every line of text that the sample data put into the database, first those without a gap. */
export const dataPatterns = (): { texts: string[]; templates: string[] } => {
  const own = ownTexts();
  const lines = files()
    .flatMap(literalsOf)
    .flatMap((text) => text.split(/\n|\*\*/))
    .map((text) => text.replace(/^(?:[#*\s-]+|\d+\. )+/, '').trim())
    .filter((text) => text.replaceAll(GAP, '').length > 2 && !own.has(text));
  const all = [...new Set([...lines, ...lines.filter((text) => /^Example \w+$/.test(text)).map(slugOf)])]
    .toSorted((one, other) => other.length - one.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    texts: all.filter((text) => !text.includes(GAP)),
    // What stands in a gap is short, or has been taken out already.
    templates: all.filter((text) => text.includes(GAP)).map((text) => text.replaceAll(GAP, '.{0,40}?')),
  };
};
