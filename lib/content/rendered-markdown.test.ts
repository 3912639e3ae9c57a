import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Markdown } from '@/components/ui/markdown';

const render = (text: string) =>
  new JSDOM(renderToStaticMarkup(createElement(Markdown, { text }))).window.document.body;
const MARKDOWN_ELEMENTS = [
  'DIV',
  'P',
  'A',
  'IMG',
  'H2',
  'UL',
  'LI',
  'STRONG',
  'EM',
  'CODE',
  'PRE',
  'BR',
  'SPAN',
];

const HOSTILE = [
  '<script>alert(1)</script>',
  'text <img src=x onerror=alert(1)> text',
  '<img src=x onerror="alert(1)">',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>body{display:none}</style>',
  '<form action="https://evil.example"><input name=password></form>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x]( javascript:alert(1) "title")',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zy8+)',
  '<javascript:alert(1)>',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '![x" onerror="alert(1)](https://img.example/a.png)',
  '[x](https://ok.example "\\" onmouseover=alert(1) x=\\"")',
  '`<script>alert(1)</script>`',
  '# <b onclick=alert(1)>x</b>',
  '<!-- --><script>alert(1)</script>',
];

describe('Markdown written by a provider', () => {
  it.each(HOSTILE)('is harmless: %s', (text) => {
    const elements = [...render(text).querySelectorAll('*')];
    expect(elements.filter(({ tagName }) => !MARKDOWN_ELEMENTS.includes(tagName))).toEqual([]);
    for (const element of elements) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^srcdoc$/i);
        if (name === 'href' || name === 'src') expect(value).toMatch(/^$|^https?:|^mailto:/);
      }
    }
  });

  it('still renders what it is for', () => {
    const body = render(
      '# Start\n\n**Read** the [guide](https://docs.example) ![logo](https://img.example/a.png)\n\n- one',
    );
    expect(body.querySelector('h2')?.textContent).toBe('Start');
    expect(body.querySelector('a')?.getAttribute('href')).toBe('https://docs.example');
    expect(body.querySelector('img')?.getAttribute('src')).toBe('https://img.example/a.png');
    expect(body.querySelector('li')?.textContent).toBe('one');
  });
});
