type Guide = { title: string; intro: string; sections: { title: string; markdown: string }[] };

/** Pictures and other guides are named as in the repository, where they lie beside the text. */
const withAddresses = (markdown: string) =>
  markdown
    .replaceAll('](../../images/guides/', '](/help/images/')
    .replace(/\]\((\w+)\.md\)/g, (_, guide: string) => `](/help/${guide})`);

/** The parts of a guide: its first heading, what stands below it, and a section for each second-level heading. */
export const partsOf = (text: string): Guide => {
  const [head = '', ...rest] = withAddresses(text).split(/^## /m);
  const [, title = '', intro = ''] = /^# (.+)\n([^]*)$/.exec(head.trim() + '\n') ?? [];
  return {
    title,
    intro: intro.trim(),
    sections: rest.map((section) => {
      const end = section.indexOf('\n');
      return { title: section.slice(0, end).trim(), markdown: section.slice(end).trim() };
    }),
  };
};
