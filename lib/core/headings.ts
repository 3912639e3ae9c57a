type Node = { type: string; depth?: number; children?: Node[] };

const DEEPEST = 6;

/** Gives the headings of a Markdown tree levels without a gap, the highest one below a heading of `level`. */
export const headingsBelow = (level: number) => () => (tree: Node) => {
  const above: number[] = [];
  const visit = (node: Node) => {
    if (node.type === 'heading') {
      const written = node.depth!;
      while (above.length > 0 && above.at(-1)! >= written) above.pop();
      above.push(written);
      node.depth = Math.min(level + above.length, DEEPEST);
    }
    node.children?.forEach(visit);
  };
  visit(tree);
};
