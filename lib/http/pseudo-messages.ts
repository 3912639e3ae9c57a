import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer';
import type { Messages } from './messages';

/** English texts with other letters, and numbers with other digits: whatever stays plain did not come through here. */
export const PSEUDO_LOCALE = 'en-u-nu-fullwide';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const MARKED = [...'áƀćđéƒǵħíĵķĺɱñóƥɋŕšţúṽŵẋýžÁƁĆĐÉƑǴĦÍĴĶĹṀÑÓƤɊŔŠŢÚṼŴẊÝŽ０１２３４５６７８９'];

const mark = (text: string) => [...text].map((letter) => MARKED[PLAIN.indexOf(letter)] ?? letter).join('');

const pseudoElement = (element: MessageFormatElement): MessageFormatElement => {
  if (element.type === TYPE.literal) return { ...element, value: mark(element.value) };
  if (element.type === TYPE.tag) return { ...element, children: element.children.map(pseudoElement) };
  if (element.type === TYPE.plural || element.type === TYPE.select) {
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: option.value.map(pseudoElement) },
    ]);
    return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
  }
  return element;
};

const pseudoText = (text: string) => printAST(parse(text).map(pseudoElement));

const pseudoTree = (tree: unknown): unknown => {
  if (typeof tree === 'string') return pseudoText(tree);
  return Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, pseudoTree(value)]));
};

/** Every text in marked letters and digits, its arguments, plurals and tags untouched: for tests that nothing escapes translation. */
export const pseudoMessages = (messages: Messages): Messages => pseudoTree(messages) as Messages;
