import { expect, test } from 'vitest';
import { readHere } from '../reading.ts';

test('JSON shows letters for escapes and keeps long numbers to the last figure', async () => {
  const json =
    '{"account":12345678901234567890,"name":"\\u6d17\\u94b1 \\ud83d\\ude00","quote":"a \\"b\\" \\u0022 c\\nd"}';
  const { kind, texts } = await readHere(Buffer.from(json), 'x.txt');
  expect(kind).toBe('data');
  expect(texts).toEqual([
    '{\n  "account":12345678901234567890,\n  "name":"洗钱 😀",\n  "quote":"a \\"b\\" \\u0022 c\\nd"\n}',
  ]);
});

test('lines that are added begin at their level, whatever spaces stood there', async () => {
  const { texts } = await readHere(Buffer.from('{"a": [1, 2],  "s": "x,  y"}'), 'x.json');
  expect(texts).toEqual(['{\n  "a": [\n    1,\n    2\n  ],\n  "s": "x,  y"\n}']);
});

test('JSON that has lines keeps them; JSON lines are read as well', async () => {
  const pretty = '{\n  "a": [1, 2],\n  "b": "x, y"\n}\n';
  expect((await readHere(Buffer.from(pretty), 'x.json')).texts).toEqual([pretty]);
  const lines = '{"a": 1}\n{"a": 2}\n';
  expect((await readHere(Buffer.from(lines), 'x')).texts).toEqual([lines]);
  expect((await readHere(Buffer.from(lines), 'x')).kind).toBe('data');
});

test('text in brackets is no JSON', async () => {
  expect((await readHere(Buffer.from('[sic] he said'), 'x.txt')).kind).toBe('text');
  expect((await readHere(Buffer.from('{curly}'), 'x.json')).kind).toBe('text');
});

test('JSON nested without end, and JSON cut anywhere, is read as text', async () => {
  const { outcome } = await readHere(Buffer.from('['.repeat(1_000_000)), 'x.json');
  expect(outcome).toBe('read');
  const json = Buffer.from('{"a":"\\u6d17\\u94b1","b":[1,2,{"c":null}]}');
  for (let length = 1; length < json.length; length += 1)
    expect((await readHere(json.subarray(0, length), 'x.json')).outcome).toBe('read');
});

test('XML stands as it is, in the charset that it states, and what it refers to is not looked up', async () => {
  const xml =
    '<?xml version="1.0" encoding="windows-1251"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;\xcf\xf0\xe8</a>';
  const { kind, texts } = await readHere(Buffer.from(xml, 'latin1'), 'x');
  expect(kind).toBe('data');
  expect(texts[0]).toContain('<a>&x;При</a>');
});

test('a binary property list is lines of keys and values, and no text at all when it is damaged', async () => {
  const list = Buffer.from(
    '62706c6973743030d4010203040506090a54626c6f62556974656d73546e616d65547768656e43616263a20708100a09628bc172693341c11d298a' +
      '0000000811161c21262a2d2f30350000000000000101000000000000000b0000000000000000000000000000003e',
    'hex',
  );
  const { kind, mediaType, texts } = await readHere(list, 'x');
  expect({ kind, mediaType }).toEqual({ kind: 'data', mediaType: 'application/x-bplist' });
  expect(texts).toEqual([
    '  blob: [3 bytes]\n  items:\n    1: 10\n    2: true\n  name: 证物\n  when: 2019-03-14T09:15:00.000Z\n',
  ]);
  const { problem } = await readHere(list.subarray(0, 60), 'x');
  expect(problem?.code).toBe('damaged');
});
