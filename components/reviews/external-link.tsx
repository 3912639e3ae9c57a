/** A link that the provider wrote: opens beside the console and tells the other site nothing about it. */
export const ExternalLink = ({ href, text }: { href: string; text?: string }) =>
  /^https?:\/\//.test(href) ? (
    <a className="cds--link" href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text ?? href}
    </a>
  ) : (
    <>{text ?? href}</>
  );
