import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

// The sample people and offerings, and what every installation begins with, are written here.
const FOLDERS = ['prisma/seeds', 'prisma/factories'];
/** A word such as a state or a column: where a page shows it bare, it has escaped. */
const BARE_WORD = /^[a-z_]*$/;

const filesOf = (folder: string) => readdirSync(folder).map((name) => path.join(folder, name));

const literalsOf = (file: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
};

const valuesOf = (tree: unknown): string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(valuesOf);

/** What the product says itself in English: seen unmarked, it did not come through the messages. */
const ownTexts = () =>
  new Set(filesOf('messages/en').flatMap((file) => valuesOf(JSON.parse(readFileSync(file, 'utf8')))));

/** Every text that the sample data put into the database. */
export const dataStrings = (): string[] => {
  const own = ownTexts();
  return [...new Set(FOLDERS.flatMap(filesOf).flatMap(literalsOf))]
    .flatMap((text) => text.split('\n'))
    .map((text) => text.replace(/^[#*\s-]+/, '').trim())
    .filter((text) => text.length > 1 && !BARE_WORD.test(text) && !own.has(text));
};
