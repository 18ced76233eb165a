/**
 * Whether bytes that begin like a message are a web page that a browser kept (RFC 2557): parts that belong together,
 * and a header in which the browser names itself or the page's address, or nobody whom it was sent to, unless its name
 * says that it is a message.
 */
export function looksLikeMhtml(start: Buffer, name: string): boolean {
  const text = start.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const end = text.search(/\r?\n\r?\n/);
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\r?\n[ \t]+/g, ' ');
  return (
    /^content-type:\s*multipart\/related/im.test(head) &&
    (/^snapshot-content-location:/im.test(head) ||
      /^from:\s*"?<?saved by /im.test(head) ||
      (!/\.eml$/i.test(name) && !/^(to|cc|bcc|received|message-id):/im.test(head)))
  );
}
