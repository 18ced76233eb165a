import { fileTime } from '../archive/written-times.ts';
import { ids, type MapiItem } from './mapi.ts';
import { sets } from './mapi-names.ts';

type Fact = readonly [label: string, value: string | undefined];

/** What items that are no messages are about, beside their subject and body: one line each, under names in English. */
export function mapiFacts(item: MapiItem): string[] {
  const kind = item.properties.text(ids.messageClass) ?? '';
  const facts = /^IPM\.Contact/i.test(kind)
    ? contact(item)
    : /^IPM\.(Appointment|Schedule)/i.test(kind)
      ? appointment(item)
      : /^IPM\.Task/i.test(kind)
        ? task(item)
        : [];
  return facts.flatMap(([label, value]) => (value === undefined || value.trim() === '' ? [] : [`${label}: ${value}`]));
}

function named(item: MapiItem, set: string, id: number): { text?: string | undefined; time?: string | undefined } {
  const number = item.named(set, id);
  if (number === undefined) return {};
  const ticks = item.properties.time(number);
  return { text: item.properties.text(number), time: ticks === undefined ? undefined : fileTime(ticks) };
}

function time(item: MapiItem, id: number): string | undefined {
  const ticks = item.properties.time(id);
  return ticks === undefined ? undefined : fileTime(ticks);
}

function contact(item: MapiItem): Fact[] {
  const { text } = item.properties;
  return [
    ['Name', text(ids.name)],
    ['Company', text(0x3a16)],
    ['Department', text(0x3a18)],
    ['Job title', text(0x3a17)],
    ...[0x8083, 0x8093, 0x80a3].map(id => ['E-mail', named(item, sets.address, id).text] as const),
    ['Business phone', text(0x3a08)],
    ['Second business phone', text(0x3a1b)],
    ['Home phone', text(0x3a09)],
    ['Mobile phone', text(0x3a1c)],
    ['Other phone', text(0x3a1f)],
    ['Fax', text(0x3a24)],
    ['Business address', named(item, sets.address, 0x801b).text],
    ['Home address', named(item, sets.address, 0x801a).text],
    ['Other address', named(item, sets.address, 0x801c).text],
    ['Messaging address', named(item, sets.address, 0x8062).text],
    ['Web page', text(0x3a51) ?? named(item, sets.address, 0x802b).text],
    ['Birthday', time(item, 0x3a42)],
    ['Spouse', text(0x3a48)],
    ['Manager', text(0x3a4e)],
    ['Assistant', text(0x3a30)],
  ];
}

function appointment(item: MapiItem): Fact[] {
  return [
    ['Starts', named(item, sets.appointment, 0x820d).time ?? time(item, 0x0060)],
    ['Ends', named(item, sets.appointment, 0x820e).time ?? time(item, 0x0061)],
    ['Place', named(item, sets.appointment, 0x8208).text],
    ['Attendees', named(item, sets.appointment, 0x8238).text],
    ['Repeats', named(item, sets.appointment, 0x8232).text],
  ];
}

function task(item: MapiItem): Fact[] {
  return [
    ['Starts', named(item, sets.task, 0x8104).time],
    ['Due', named(item, sets.task, 0x8105).time],
    ['Completed', named(item, sets.task, 0x810f).time],
    ['Owner', named(item, sets.task, 0x811f).text],
  ];
}
