/*
 * What Apple's messages keep as a message without being one: reactions, and what people do to a group. The numbers are
 * those that the databases of macOS 10.12 to 15 hold.
 */

type Row = Readonly<Record<string, unknown>>;
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const reactions: ReadonlyMap<number, string> = new Map([
  [0, 'loved'],
  [1, 'liked'],
  [2, 'disliked'],
  [3, 'laughed at'],
  [4, 'emphasised'],
  [5, 'questioned'],
  [6, 'emoji'],
  [7, 'sticker'],
]);
const firstReaction = 2_000;
const firstTakenBack = 3_000;

/** The reaction that a row is, and to which message; undefined when it is none. */
export function reactionOf(row: Row, sentAt: (guid: string) => string): string | undefined {
  const type = Number(row['associated_message_type'] ?? 0);
  // "p:0/" is the part of the message, "bp:" a whole one that a program shows.
  const guid = words(row['associated_message_guid']).replace(/^(?:p:\d+\/|bp:)/, '');
  if (guid === '' || type < firstReaction) return undefined;
  const isTakenBack = type >= firstTakenBack;
  const kind = type - (isTakenBack ? firstTakenBack : firstReaction);
  const shown = words(row['associated_message_emoji']) || (reactions.get(kind) ?? `of type ${type}`);
  return `reaction${isTakenBack ? ' taken back' : ''}: ${shown}, to the message of ${sentAt(guid)}`;
}

/** What was done to the group; undefined for an ordinary message. */
export function groupRemark(row: Row): string | undefined {
  const type = Number(row['item_type'] ?? 0);
  const isSecond = Number(row['group_action_type'] ?? 0) === 1;
  const whom = words(row['other']);
  if (type === 0) return undefined;
  if (type === 1) return `${isSecond ? 'removed from' : 'added to'} the group: ${whom === '' ? '(somebody)' : whom}`;
  if (type === 2) return `named the group: ${words(row['group_title'])}`;
  if (type === 3) return isSecond ? 'changed the picture of the group' : 'left the group';
  return `act of type ${type}`;
}
