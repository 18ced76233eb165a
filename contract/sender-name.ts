/** The name that a sender goes by, without the address; '' when there is none. */
export function senderName(value: string): string {
  const name = value
    .replace(/<[^<>]*>\s*$/, '')
    .replace(/^\s*["'“]|["'”]\s*$/g, '')
    .trim();
  return /[@+]|^\d+$/.test(name) ? '' : name;
}
