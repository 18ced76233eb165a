import { expect, it } from 'vitest';
import { messagesFor } from '../../../headless/messages/messages.ts';

/** Every message by its place; functions are called, so that both languages must take the same. */
function messagesIn(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, String(value)]];
  return Object.entries(value as object).flatMap(([key, inner]) => messagesIn(inner, `${place}.${key}`));
}

it('says everything in both languages', () => {
  const english = messagesIn(messagesFor({ LC_ALL: 'en_GB.UTF-8' }));
  const chinese = new Map(messagesIn(messagesFor({ LC_ALL: 'zh_CN.UTF-8' })));
  expect([...chinese.keys()]).toEqual(english.map(([place]) => place));
  const same = english.filter(([place, text]) => chinese.get(place) === text).map(([place]) => place);
  // Words that are the same in both, such as the name of a hash.
  expect(same.filter(place => !/sha256|\.id$|\.done$|\.progress$/.test(place))).toEqual([]);
  for (const [place, text] of chinese) expect(text.trim(), place).not.toBe('');
});

it('asks CASEWRIGHT_LANGUAGE first, then LC_ALL, LC_MESSAGES and LANG', () => {
  const isChinese = (environment: NodeJS.ProcessEnv): boolean => messagesFor(environment).text.locale === 'zh-Hans';
  expect(isChinese({ LANG: 'zh_TW.UTF-8' })).toBe(true);
  expect(isChinese({ LANG: 'zh' })).toBe(true);
  expect(isChinese({ LC_MESSAGES: 'en_US', LANG: 'zh_CN' })).toBe(false);
  expect(isChinese({ CASEWRIGHT_LANGUAGE: 'zh', LC_ALL: 'en_US' })).toBe(true);
  expect(isChinese({ CASEWRIGHT_LANGUAGE: '', LC_ALL: 'C', LANG: 'zh_CN' })).toBe(false);
});
