import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as rule from './architecture';

const root = path.resolve(import.meta.dirname, '..');
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

const walk = (folder: string): string[] =>
  readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (name === 'generated') return [];
    if (statSync(path.join(root, file)).isDirectory()) return walk(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });

type Source = { file: string; text: string; imports: { target: string; typeOnly: boolean }[] };

const resolveImport = (from: string, specifier: string) => {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  return specifier;
};

const importsOf = (file: string, text: string) => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: Source['imports'] = [];
  const visit = (node: ts.Node) => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (from && ts.isStringLiteral(from)) {
      const typeOnly =
        (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true) ||
        (ts.isExportDeclaration(node) && node.isTypeOnly);
      found.push({ target: resolveImport(file, from.text), typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const read = (file: string): Source => {
  const text = readFileSync(path.join(root, file), 'utf8');
  return { file, text, imports: importsOf(file, text) };
};

const lib = walk('lib')
  .filter((file) => !isTest(file) && file !== 'lib/architecture.ts')
  .map(read);
const components = walk('components')
  .filter((file) => !isTest(file))
  .map(read);
const app = walk('app').map(read);

const LEVEL = new Map(
  rule.LEVELS.flatMap((names, level) => names.map((name) => [name as string, level] as const)),
);
const domainOf = (module: string) => /^lib\/([^/]+)\//.exec(module)?.[1];
const baseName = (module: string) => path.posix.basename(module).replace(/\.tsx?$/, '');

const between = lib.flatMap(({ file, imports }) =>
  imports.flatMap(({ target, typeOnly }) => {
    const [from, to] = [domainOf(file), domainOf(target)];
    return from && to && from !== to ? [{ file, target, from, to, typeOnly }] : [];
  }),
);

const complain = (rows: { file: string; target?: string }[]) =>
  rows.map(({ file, target }) => (target ? `${file} → ${target}` : file));

describe('the dependency rule', () => {
  it('knows every domain', () => {
    const unknown = lib.map(({ file }) => domainOf(file)).filter((name) => name && !LEVEL.has(name));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('lets app open components and lib, components open lib, and never back', () => {
    const wrong = [
      ...lib.flatMap(({ file, imports }) =>
        imports
          .filter(({ target }) => /^(app|components)\//.test(target))
          .map(({ target }) => ({ file, target })),
      ),
      ...components.flatMap(({ file, imports }) =>
        imports.filter(({ target }) => target.startsWith('app/')).map(({ target }) => ({ file, target })),
      ),
    ];
    expect(complain(wrong)).toEqual([]);
  });

  it('keeps the declared order of the domains', () => {
    const wrong = between.filter(({ from, to, typeOnly }) => {
      const pair = `${from} → ${to}`;
      if (pair in rule.SAME_LEVEL || (typeOnly && pair in rule.TYPE_ONLY)) return false;
      return LEVEL.get(to)! >= LEVEL.get(from)!;
    });
    expect(complain(wrong)).toEqual([]);
  });

  it('opens only the public files of another domain', () => {
    const wrong = between.filter(
      ({ to, target }) =>
        !(rule.OPEN_DOMAINS as readonly string[]).includes(to) &&
        !(rule.SHARED_MODULES as readonly string[]).includes(target.replace(/\.ts$/, '')) &&
        !(rule.PUBLIC_FILES as readonly string[]).includes(baseName(target)),
    );
    expect(complain(wrong)).toEqual([]);
  });

  it('lets browser code open only what is safe there', () => {
    const wrong = components.flatMap(({ file, imports }) =>
      imports
        .filter(({ target, typeOnly }) => target.startsWith('lib/') && !typeOnly)
        .filter(({ target }) => !rule.BROWSER_MODULES.some((module) => target.startsWith(module)))
        .filter(({ target }) => !(rule.BROWSER_FILES as readonly string[]).includes(baseName(target)))
        .map(({ target }) => ({ file, target })),
    );
    expect(complain(wrong)).toEqual([]);
  });
});

describe('what each layer may touch', () => {
  const outside = (allowed: RegExp) =>
    [...lib, ...components, ...app].filter(({ file }) => !allowed.test(file));

  it('reads process.env in lib/env.ts only', () => {
    const wrong = outside(/^lib\/env\.ts$|^lib\/server\//).filter(({ text }) => text.includes('process.env'));
    expect(complain(wrong)).toEqual([]);
  });

  it('uses next/* in app, components, lib/auth and lib/http only', () => {
    const wrong = lib
      .filter(({ file }) => !/^lib\/(auth|http)\//.test(file))
      .flatMap(({ file, imports }) =>
        imports.filter(({ target }) => /^next(\/|$)/.test(target)).map(({ target }) => ({ file, target })),
      );
    expect(complain(wrong)).toEqual([]);
  });

  it('keeps requests and responses out of domain code', () => {
    const wrong = lib
      .filter(({ file }) => !/^lib\/(http|auth|server|browser|brokers\/(guard|osb))\//.test(file))
      .filter(({ text }) =>
        /\bnew (Response|Request)\(|:\s*(Request|Response)\b|\bcookies\(\)|\bheaders\(\)/.test(text),
      );
    expect(complain(wrong)).toEqual([]);
  });

  it('keeps the database client out of pages, routes and components', () => {
    const wrong = [...app, ...components].flatMap(({ file, imports }) =>
      imports.filter(({ target }) => target.startsWith('lib/db/')).map(({ target }) => ({ file, target })),
    );
    expect(complain(wrong)).toEqual([]);
  });

  it('keeps generated database types out of what browser code may open', () => {
    const wrong = lib
      .filter(({ file }) => !file.startsWith('lib/db/'))
      .flatMap(({ file, imports }) =>
        imports
          .filter(({ target }) => target.includes('db/generated'))
          .map(({ target }) => ({ file, target })),
      )
      .filter(({ file }) => (rule.BROWSER_FILES as readonly string[]).includes(baseName(file)));
    expect(complain(wrong)).toEqual([]);
  });

  it('marks server code as such', () => {
    const wrong = lib.filter(
      ({ file, text }) =>
        ['service', 'queries'].includes(baseName(file)) && !text.includes("import 'server-only'"),
    );
    expect(complain(wrong)).toEqual([]);
  });
});

describe('tables', () => {
  const WRITE =
    /\b(?:tx|db|client)\.([a-z]\w+)\.(?:create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(/g;
  const WRITE_SQL = /(?:\bINSERT INTO|(?<!FOR )\bUPDATE|\bDELETE FROM) "(\w+)"/g;
  const modelOf = (name: string) => name[0]!.toLowerCase() + name.slice(1);
  const models = walkSchema();

  it('have an owner each', () => {
    expect(models.filter((model) => !(model in rule.TABLE_OWNER))).toEqual([]);
  });

  it('are written by their owner only', () => {
    const wrong = lib.flatMap(({ file, text }) =>
      [...text.matchAll(WRITE), ...text.matchAll(WRITE_SQL)]
        .map(([, model]) => modelOf(model!))
        .filter((model) => rule.TABLE_OWNER[model] !== domainOf(file))
        .filter((model) => !(`${domainOf(file)} → ${model}` in rule.LIFECYCLE_WRITES))
        .map((model) => ({ file, target: model })),
    );
    expect(complain(wrong)).toEqual([]);
  });

  function walkSchema() {
    const folder = path.join(root, 'prisma/schema');
    return readdirSync(folder)
      .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/^model (\w+)/gm)])
      .map(([, name]) => modelOf(name!));
  }
});

/** How a route is made: for everybody, for other people's software, or for the console. */
const wrapperOf = (file: string) => {
  if (file in rule.PUBLIC_ROUTES) return 'publicRoute';
  return file.startsWith('app/(platform)/') ? 'platformRoute' : 'consoleRoute';
};

describe('doors', () => {
  it('are opened by the route wrapper in every route', () => {
    const wrong = app
      .filter(({ file }) => file.endsWith('/route.ts') && !(file in rule.BARE_ROUTES))
      .filter(({ file, text }) => {
        const exported = [...text.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\s*=\s*(\w+)/g)];
        return (
          exported.length === 0 ||
          exported.some(([, , wrapper]) => wrapper !== wrapperOf(file)) ||
          /export (async )?function/.test(text)
        );
      });
    expect(complain(wrong)).toEqual([]);
  });

  it('check the actor on every page', () => {
    const wrong = app
      .filter(({ file }) => file.endsWith('page.tsx') && !(file in rule.PUBLIC_PAGES))
      .filter(({ text }) => !/export default consolePage\(/.test(text));
    expect(complain(wrong)).toEqual([]);
  });

  it('have no exception that is not used', () => {
    const files = new Set(app.map(({ file }) => file));
    const stale = [
      ...Object.keys(rule.BARE_ROUTES),
      ...Object.keys(rule.PUBLIC_ROUTES),
      ...Object.keys(rule.PUBLIC_PAGES),
    ].filter((file) => !files.has(file));
    expect(stale).toEqual([]);
  });
});

describe('sizes', () => {
  const sizes = [...lib, ...components, ...app].map(({ file, text }) => ({
    file,
    lines: text.split('\n').length,
  }));

  it('stay readable: none over 400 lines, at most 2 in 100 over 300', () => {
    expect(sizes.filter(({ lines }) => lines > 400).map(({ file }) => file)).toEqual([]);
    expect(sizes.filter(({ lines }) => lines > 300).length).toBeLessThanOrEqual(Math.ceil(sizes.length / 50));
  });
});
