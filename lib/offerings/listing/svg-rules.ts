const LOCAL_URL = /url\(\s*(['"]?)#[^'"()\s\\]+\1\s*\)/gi;
// A backslash could spell any of the others in another way.
const OUTSIDE = /\\|@import|@font-face|@namespace|(?:url|src|image|image-set|element)\s*\(/i;
const RASTER = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/i;

/** Whether a style could make the reader's browser fetch something; references inside the document are fine. */
export const reachesOutside = (css: string): boolean => OUTSIDE.test(css.replace(LOCAL_URL, ''));

/** Whether an element may keep this `href`: a place in the same document, or for pictures an embedded bitmap. */
export const isHarmlessHref = (element: string, href: string): boolean =>
  /^#[^\s]+$/.test(href.trim()) || (element.toLowerCase() === 'image' && RASTER.test(href.trim()));

const MAX_DEPTH = 60;
const MAX_CHAIN = 200;
const MAX_DRAWN = 20_000;

const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Whether elements are nested deeper than any drawing needs, found without parsing: the parser's own time grows with
 * the square of the depth. Text that is no XML is left for the parser to refuse.
 */
export const isTooDeep = (source: string): boolean => {
  let depth = 0;
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) {
    const skipped = SKIPPED.find(([start]) => source.startsWith(start, at));
    if (skipped) {
      at = source.indexOf(skipped[1], at);
      if (at === -1) return false;
      continue;
    }
    // XML allows no `<` in attribute values, so up to the next one there is this whole tag.
    const next = source.indexOf('<', at + 1);
    const tag = source.slice(at, next === -1 ? undefined : next).replace(/"[^"]*"|'[^']*'/g, '');
    if (tag.startsWith('</')) depth -= 1;
    else if (!/^[^>]*\/>/.test(tag)) depth += 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
};

const childrenOf = (element: Element): Element[] => {
  const children: Element[] = [];
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) children.push(child);
  return children;
};

/** Ids that an element draws again: through `href`, or `url(#…)` in an attribute. */
const referencesOf = (element: Element): string[] =>
  [...element.attributes].flatMap(({ localName, value }) => {
    if (localName === 'href') return value.startsWith('#') ? [value.slice(1)] : [];
    return [...value.matchAll(/url\(\s*['"]?#([^'"()\s]+)/gi)].map((match) => match[1]!);
  });

/** Whether drawing would multiply beyond reason: elements that refer to each other so that a small file draws without end. */
export const isTooComplex = (root: Element): boolean => {
  const byId = new Map([...root.querySelectorAll('[id]')].map((element) => [element.id, element]));
  const known = new Map<Element, number>();
  const drawn = (element: Element, chain: number): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (chain > MAX_CHAIN) return Infinity;
    // Until it is known, an element that leads back to itself counts as endless.
    known.set(element, Infinity);
    const referred = referencesOf(element).flatMap((id) => byId.get(id) ?? []);
    const parts = [...childrenOf(element), ...referred].map((part) => drawn(part, chain + 1));
    const total = parts.reduce((sum, part) => sum + part, 1);
    known.set(element, total);
    return total;
  };
  return drawn(root, 0) > MAX_DRAWN;
};
