import { expect, it } from 'vitest';
import { headingsBelow } from './headings';

const levels = (under: number, written: number[]) => {
  const children = written.map((depth) => ({ type: 'heading', depth }));
  headingsBelow(under)()({ type: 'root', children });
  return children.map(({ depth }) => depth);
};

it('puts the highest heading right below the one that the text stands under', () => {
  expect(levels(1, [1, 2, 2, 3, 1])).toEqual([2, 3, 3, 4, 2]);
  expect(levels(4, [2, 3])).toEqual([5, 6]);
});

it('leaves no level out, whatever was written', () => {
  expect(levels(1, [3, 6, 2, 4])).toEqual([2, 3, 2, 3]);
});

it('stops at the sixth level', () => {
  expect(levels(5, [1, 2, 3])).toEqual([6, 6, 6]);
});
