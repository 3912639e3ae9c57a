import type { DOMPurify } from 'dompurify';
import { invalid } from '../../core/errors';
import { isHarmlessHref, isTooComplex, isTooDeep, reachesOutside } from './svg-rules';

const SVG = 'http://www.w3.org/2000/svg';
const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, text, image, use';

const refused = (key: string, values?: Record<string, string | number>) =>
  invalid([{ path: 'svg', message: { key: `listing.icon.${key}`, ...(values && { values }) } }]);

const load = async () => {
  const [{ JSDOM }, { default: createPurifier }] = await Promise.all([import('jsdom'), import('dompurify')]);
  const { window } = new JSDOM('');
  const purifier: DOMPurify = createPurifier(window);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName, attrValue } = attribute;
    if (attrName.startsWith('xmlns')) return;
    const safe = /(^|:)href$/.test(attrName)
      ? isHarmlessHref(element.nodeName, attrValue)
      : !reachesOutside(attrValue);
    if (!safe) attribute.keepAttr = false;
  });
  return { window, purifier };
};

// Several megabytes of code that only this command needs.
let tools: ReturnType<typeof load> | undefined;

const parse = (window: Awaited<ReturnType<typeof load>>['window'], source: string): Element => {
  const document = new window.DOMParser().parseFromString(source, 'image/svg+xml');
  const root = document.documentElement;
  if (!root || root.localName === 'parsererror') {
    const [, line = '1'] = /^(\d+):\d+:/.exec(root?.textContent ?? '') ?? [];
    throw refused('notXml', { line: Number(line) });
  }
  if (root.localName === 'svg' && root.namespaceURI === null) throw refused('noNamespace');
  if (root.localName !== 'svg' || root.namespaceURI !== SVG)
    throw refused('notSvg', { name: root.localName.slice(0, 40) });
  return root;
};

/** Style sheets stay when they only speak of the document itself. Resolves to how many were taken out. */
const cleanStyles = (root: Element): number => {
  const styles = [...root.querySelectorAll('style')];
  const unsafe = styles.filter(({ textContent }) => reachesOutside(textContent ?? ''));
  unsafe.forEach((style) => style.remove());
  // Character data becomes plain text, which the purifier keeps.
  styles.forEach((style) => (style.textContent = style.textContent));
  return unsafe.length;
};

const namesOf = (removed: DOMPurify['removed']): string[] =>
  removed
    .map((one) => ('element' in one ? one.element.nodeName : (one.attribute?.name ?? '')))
    .filter((name) => /^(xlink:href|[a-z]+)$/i.test(name));

/**
 * An SVG without anything that runs, fetches or leads away; shapes, colours, gradients and local references stay.
 * `removed` names the elements and attributes that were taken out.
 * @throws invalid at `svg`, naming what makes it no usable icon
 */
export const sanitizeSvg = async (source: string): Promise<{ svg: string; removed: string[] }> => {
  const text = source.replace(/^\uFEFF/, '').trim();
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) throw refused('entities');
  if (isTooDeep(text)) throw refused('tooComplex');
  const { window, purifier } = await (tools ??= load());
  const root = parse(window, text);
  if (isTooComplex(root)) throw refused('tooComplex');
  const styles = cleanStyles(root);
  purifier.sanitize(root, {
    IN_PLACE: true,
    USE_PROFILES: { svg: true, svgFilters: true },
    ADD_TAGS: ['use'],
    KEEP_CONTENT: false,
    // The icon is only ever shown as a picture, so its ids meet no page of ours.
    SANITIZE_DOM: false,
  });
  const names = [...namesOf(purifier.removed), ...(styles ? ['style'] : [])];
  if (!root.querySelector(SHAPES)) throw refused('empty');
  return {
    svg: new window.XMLSerializer().serializeToString(root),
    removed: [...new Set(names)].slice(0, 10),
  };
};
