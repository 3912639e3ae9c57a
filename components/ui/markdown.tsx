import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './markdown.module.scss';

const PARTS: Components = {
  // One level down: the title of the page that shows the text stays its only first heading.
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  // Long lines scroll, for keyboards too.
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  // An address that was refused leaves nothing to load.
  img: ({ src, alt }) => (src ? <img src={src} alt={alt ?? ''} /> : <span>{alt}</span>),
};

/** Markdown as the provider wrote it; HTML in it is text, links to anything but http(s) and mailto lose their target. */
export const Markdown = ({ text }: { text: string }) => (
  <div className={styles.markdown}>
    <ReactMarkdown remarkPlugins={[remarkGfm]} components={PARTS}>
      {text}
    </ReactMarkdown>
  </div>
);
