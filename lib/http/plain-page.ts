type Page = {
  lang: string;
  title: string;
  text: string;
  detail?: string;
  script?: { nonce: string; source: string };
};

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0; font: 16px/1.5 'IBM Plex Sans', system-ui, sans-serif; background: light-dark(#f4f4f4, #161616);
    color: light-dark(#161616, #f4f4f4); }
  main { max-width: 36rem; margin: 20vh auto 0; padding: 0 1.5rem; }
  h1 { font-size: 2rem; font-weight: 400; }
  p { color: light-dark(#525252, #c6c6c6); }
  a { color: light-dark(#0f62fe, #78a9ff); }`;

/** A page that stands by itself, without files, database or texts of the browser: for when none of them is there. */
export const plainPage = ({ lang, title, text, detail, script }: Page) => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Provider Workbench</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1><p>${escape(text)}</p>${detail ? `<p>${escape(detail)}</p>` : ''}</main>
${script ? `<script nonce="${escape(script.nonce)}">${script.source}</script>` : ''}</body></html>
`;
