type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'end';

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function tokenAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** What may follow the token, or nothing if the token may not stand here. `open` holds the open brackets. */
function afterToken(token: string, expected: Expected, open: string[]): Expected | undefined {
  const closes = (bracket: string, empty: Expected): Expected | undefined => {
    if (open.at(-1) !== bracket || (expected !== empty && expected !== 'commaOrEnd')) return undefined;
    open.pop();
    return open.length ? 'commaOrEnd' : 'end';
  };
  if (token === '}') return closes('{', 'keyOrEnd');
  if (token === ']') return closes('[', 'valueOrEnd');
  if (token === ':') return expected === 'colon' ? 'value' : undefined;
  if (token === ',') return expected !== 'commaOrEnd' ? undefined : open.at(-1) === '{' ? 'key' : 'value';
  if (expected === 'key' || expected === 'keyOrEnd') return token.startsWith('"') ? 'colon' : undefined;
  if (expected !== 'value' && expected !== 'valueOrEnd') return undefined;
  if (token !== '{' && token !== '[') return open.length ? 'commaOrEnd' : 'end';
  open.push(token);
  return token === '{' ? 'keyOrEnd' : 'valueOrEnd';
}

/**
 * Where a text stops being JSON (RFC 8259): line and column of the first token that does not fit, counted from 1;
 * nothing if the text is valid. JSON.parse itself does not always tell.
 */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const open: string[] = [];
  let expected: Expected | undefined = 'value';
  let at = tokenAt(SPACE, text, 0).length;
  while (expected !== 'end' || at < text.length) {
    const token: string = tokenAt(TOKEN, text, at);
    expected = token ? afterToken(token, expected, open) : undefined;
    if (!expected) return position(text, at);
    at += token.length;
    at += tokenAt(SPACE, text, at).length;
  }
  return undefined;
}

function position(text: string, at: number) {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
