import { describe, expect, it } from 'vitest';
import { DomainError } from '../../core/errors';
import { sanitizeSvg } from './sanitize-svg';
import { saveIconSchema } from './schema';

const XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const SHAPE = '<path d="M0 0h10v10z"/>';
const icon = (content: string, attributes = '') =>
  `<svg ${XMLNS} viewBox="0 0 10 10"${attributes}>${content}</svg>`;
const clean = async (content: string, attributes?: string) =>
  (await sanitizeSvg(icon(content + SHAPE, attributes))).svg;

const refusal = async (source: string) => {
  const error = await sanitizeSvg(source).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DomainError);
  const [field] = (error as DomainError).extra.fields!;
  expect(field!.path).toBe('svg');
  return field!.message;
};

describe('what an icon loses', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', 'script'],
    ['a script in character data', '<script><![CDATA[alert(1)]]></script>', 'script'],
    ['an event handler', '<g onclick="alert(1)" ONLOAD="alert(2)"/>', 'alert'],
    [
      'foreign content',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
      'onerror',
    ],
    ['a script link', '<a xlink:href="javascript:alert(1)"><text>x</text></a>', 'javascript'],
    [
      'a script link, spelled with entities',
      '<a href="java&#10;script:alert(1)"><text>x</text></a>',
      'alert',
    ],
    ['a link to a site', '<a href="https://evil.example/"><text>x</text></a>', 'evil'],
    ['an external picture', '<image href="https://evil.example/a.png"/>', 'evil'],
    ['an embedded document', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'data:'],
    [
      'an external filter picture',
      '<filter id="f"><feImage href="https://evil.example/a.png"/></filter>',
      'evil',
    ],
    ['an external use', '<use xlink:href="https://evil.example/a.svg#x"/>', 'evil'],
    ['an external paint', '<rect fill="url(https://evil.example/a.svg#x)"/>', 'evil'],
    ['an external paint after a local one', '<rect fill="url(#a) url(//evil.example/x)"/>', 'evil'],
    ['an external style', '<rect style="background:url(\'https://evil.example/a\')"/>', 'evil'],
    ['an escaped url()', '<rect style="fill:\\75rl(https://evil.example/a)"/>', 'evil'],
    ['an imported style sheet', '<style>@import "https://evil.example/a.css";</style>', 'evil'],
    ['a font', '<style>@font-face{font-family:x;src:url(https://evil.example/f)}</style>', 'evil'],
    ['an image set', '<style>rect{background:image-set("https://evil.example/a" 1x)}</style>', 'evil'],
    [
      'a set animation of a link',
      '<a><set attributeName="href" to="javascript:alert(1)"/><text>x</text></a>',
      'javascript',
    ],
    ['another document', '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>', 'evil'],
    ['a style processing instruction', '<?xml-stylesheet href="https://evil.example/a.css"?>', 'evil'],
  ])('%s', async (_, content, trace) => {
    const svg = await clean(content);
    expect(svg).not.toContain(trace);
    expect(svg).toContain('d="M0 0h10v10z"');
  });

  it('is named', async () => {
    const { removed } = await sanitizeSvg(icon(`<script/><foreignObject/>${SHAPE}`, ' onload="x()"'));
    expect(removed.toSorted()).toEqual(['foreignObject', 'onload', 'script']);
  });
});

describe('what an icon keeps', () => {
  it.each([
    [
      'gradients',
      '<linearGradient id="title" gradientUnits="userSpaceOnUse" x1="1" gradientTransform="rotate(9)"><stop offset="0" stop-color="#fff" stop-opacity=".5"/></linearGradient><rect fill="url(#title)" width="5" height="5"/>',
    ],
    [
      'class styles',
      '<style>.a{fill:url(#p);stroke:#000}@media(prefers-color-scheme:dark){.a{fill:#fff}}</style><circle class="a" r="3"/>',
    ],
    ['style attributes', '<circle style="fill:#f00;mix-blend-mode:multiply" r="3"/>'],
    [
      'local use',
      '<defs><g id="dot"><circle r="1"/></g></defs><use xlink:href="#dot" x="4"/><use href="#dot"/>',
    ],
    [
      'clips and masks',
      '<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width="1" height="1"/></clipPath><g clip-path="url(#c)"><ellipse rx="1" ry="2"/></g>',
    ],
    [
      'filters',
      '<filter id="s"><feGaussianBlur in="SourceAlpha" stdDeviation="2"/><feOffset dx="1"/></filter><rect filter="url(\'#s\')"/>',
    ],
    ['embedded bitmaps', '<image xlink:href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>'],
    ['text', '<text x="1" y="2" font-family="sans-serif" text-anchor="middle">A&amp;B</text>'],
  ])('%s', async (_, content) => expect((await sanitizeSvg(icon(content))).svg).toContain(content));

  it('an XML declaration and a plain document type are no obstacle', async () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    const { svg, removed } = await sanitizeSvg(
      `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n${doctype}${icon(SHAPE)}\n`,
    );
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('viewBox="0 0 10 10"');
    expect(removed).toEqual([]);
  });

  it('stays as it is when it is sanitised again', async () => {
    const { svg } = await sanitizeSvg(
      icon(`<style><![CDATA[.a{fill:red}]]></style><path class="a" d="M0 0"/>`),
    );
    expect((await sanitizeSvg(svg)).svg).toBe(svg);
    expect(svg).toContain('.a{fill:red}');
  });
});

describe('what is no icon', () => {
  it.each([
    ['text', 'hello', { key: 'listing.icon.notXml', values: { line: 1 } }],
    ['broken XML', `<svg ${XMLNS}>\n<path></svg>`, { key: 'listing.icon.notXml', values: { line: 2 } }],
    ['an unknown entity', icon('<text>&boom;</text>'), { key: 'listing.icon.notXml', values: { line: 1 } }],
    [
      'a web page',
      '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      { key: 'listing.icon.notSvg', values: { name: 'html' } },
    ],
    ['an SVG without its namespace', '<svg><path d="M0 0"/></svg>', { key: 'listing.icon.noNamespace' }],
    ['an empty drawing', icon('<defs/>'), { key: 'listing.icon.empty' }],
    ['a drawing of scripts', icon('<script/>'), { key: 'listing.icon.empty' }],
    [
      'an entity bomb',
      `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${icon('<text>&b;</text>')}`,
      { key: 'listing.icon.entities' },
    ],
    [
      'an external entity',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${icon('<text>&a;</text>')}`,
      { key: 'listing.icon.entities' },
    ],
    ['a drawing of itself', icon('<g id="a"><use href="#a"/></g>'), { key: 'listing.icon.tooComplex' }],
    [
      'nesting behind comments',
      icon(`${'<g a="/>"><!--</g>-->'.repeat(70)}${'</g>'.repeat(70)}`),
      { key: 'listing.icon.tooComplex' },
    ],
    [
      'nesting without end',
      icon(`${'<g>'.repeat(9000)}${'</g>'.repeat(9000)}`),
      { key: 'listing.icon.tooComplex' },
    ],
  ])('%s', async (_, source, message) => expect(await refusal(source)).toEqual(message));

  it('a use bomb: ten levels of ten', async () => {
    const level = (n: number) => `<g id="l${n}">${`<use href="#l${n - 1}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 9 }, (_, index) => level(index + 1)).join('');
    expect(await refusal(icon(`<g id="l0">${SHAPE}</g>${levels}`))).toEqual({
      key: 'listing.icon.tooComplex',
    });
  });

  it('a long chain of references', async () => {
    const links = Array.from({ length: 1500 }, (_, n) => `<g id="c${n + 1}"><use href="#c${n}"/></g>`).join(
      '',
    );
    expect(await refusal(icon(`<g id="c0">${SHAPE}</g><use href="#c1500"/>${links}`))).toEqual({
      key: 'listing.icon.tooComplex',
    });
  });

  it('is told within moments for the largest of files', async () => {
    const started = performance.now();
    await sanitizeSvg(icon(`${'<g/>'.repeat(15_000)}${SHAPE}`));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('more than 64 KiB, counted in bytes', () => {
    const of = (svg: string) => saveIconSchema.safeParse({ svg, replaces: null });
    expect(of('x'.repeat(65_536)).success).toBe(true);
    expect(of('é'.repeat(32_769)).error?.issues[0]).toMatchObject({
      message: 'listing.icon.tooLarge',
      path: ['svg'],
    });
  });
});
