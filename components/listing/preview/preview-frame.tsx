'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './preview.module.scss';

type Props = {
  title: string;
  lang: string;
  theme: 'light' | 'dark';
  /** The width of the window that is shown, in pixels; drawn smaller where there is less room. */
  width: number;
  children: ReactNode;
};

// A document of its own, so that the catalog's rules for small and large windows apply; it inherits our policy.
const DOCUMENT = '<!doctype html><html><head></head><body></body></html>';

const takeStyles = (from: Document, to: Document) =>
  from.querySelectorAll('link[rel="stylesheet"], style').forEach((node) => {
    to.head.append(node.cloneNode(true));
  });

/** How much smaller the window is drawn than it is. */
const useScale = (width: number) => {
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setRoom(entry!.contentRect.width));
    observer.observe(stage.current!);
    return () => observer.disconnect();
  }, []);
  return { stage, scale: Math.min(1, room / width) };
};

/** A window of a given width inside the page. */
export const PreviewFrame = ({ title, lang, theme, width, children }: Props) => {
  const { stage, scale } = useScale(width);
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const root = frame.current?.contentDocument?.documentElement;
    if (!body || !root) return;
    root.lang = lang;
    root.dataset.theme = theme;
  }, [body, lang, theme]);
  return (
    <div ref={stage} className={styles.stage}>
      <iframe
        ref={frame}
        className={styles.window}
        title={title}
        srcDoc={DOCUMENT}
        style={{ inlineSize: width, blockSize: `${100 / scale}%`, transform: `scale(${scale})` }}
        onLoad={({ currentTarget }) => {
          const opened = currentTarget.contentDocument!;
          takeStyles(document, opened);
          setBody(opened.body);
        }}
      />
      {body ? createPortal(children, body) : null}
    </div>
  );
};
