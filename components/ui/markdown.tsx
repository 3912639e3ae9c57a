import { memo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { headingsBelow } from '@/lib/core/headings';
import styles from './markdown.module.scss';

const PARTS: Components = {
  // Long lines scroll, for keyboards too.
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  // An address that was refused leaves nothing to load.
  img: ({ src, alt }) => (src ? <img src={src} alt={alt ?? ''} /> : <span>{alt}</span>),
};

type Props = {
  text: string;
  /** The level of the heading that the text stands under; 1 is the page's title. */
  under?: number;
};

/** Markdown as the provider wrote it; HTML in it is text, links to anything but http(s) and mailto lose their target. */
export const Markdown = memo(({ text, under = 1 }: Props) => (
  <div className={styles.markdown}>
    <ReactMarkdown remarkPlugins={[remarkGfm, headingsBelow(under)]} components={PARTS}>
      {text}
    </ReactMarkdown>
  </div>
));
Markdown.displayName = 'Markdown';
